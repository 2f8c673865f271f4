import { test } from '@japa/runner'
import { newId, parseId, type OrderId } from '../../src/shared/index.ts'

test.group('Ids', () => {
  test('later ids sort after earlier ones, so that an index grows at its end', ({ assert }) => {
    const ids = Array.from({ length: 1000 }, () => newId<OrderId>())
    assert.deepEqual(ids.toSorted(), ids)
    assert.equal(new Set(ids).size, 1000)
  })

  test('reads an id however it is written', ({ assert }) => {
    const id = newId<OrderId>()
    assert.equal(parseId(id.toUpperCase()), id)
  })

  test('{$i}: what is no id never reaches SQL')
    .with([
      '',
      'abc',
      "' OR 1=1 --",
      '00000000-0000-0000-0000-000000000000',
      42,
      null,
      undefined,
      {},
      `${newId()}\u0000`,
    ])
    .run(({ assert }, text) => {
      assert.isNull(parseId(text))
    })
})
