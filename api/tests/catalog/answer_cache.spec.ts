import { CatalogueCache } from '@holdfast/domain/catalog'
import { FrozenClock } from '@holdfast/domain/shared'
import { test } from '@japa/runner'
import { Registry } from 'prom-client'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { observeAnswers } from '#app/catalog/answers/answer_metrics'
import { BoundedMap } from '#app/shared/bounded_map'

/** A cache behind that keeps nothing. */
class Nothing extends CatalogueCache {
  remember<T>(_key: string, produce: () => Promise<T | null>): Promise<T | null> {
    return produce()
  }

  async purge(): Promise<void> {}
}

function setUp() {
  const clock = new FrozenClock('2026-11-27T08:00:00Z')
  const answers = new AnswerCache(new Nothing(), clock)
  let made = 0
  const make = async () => ({ made: ++made })
  const ask = async (url = '/a') => (await answers.answer(url, 'key', make))?.body.toString()
  return {
    clock,
    answers,
    ask,
    fail: () => answers.answer('/a', 'key', () => Promise.reject(new Error('down'))),
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test.group('Answers kept as bytes', () => {
  test('one address is answered at once for two seconds, then asked for anew behind its back', async ({
    assert,
  }) => {
    const { clock, answers, ask } = setUp()
    assert.isUndefined(answers.fresh('/a'))
    assert.equal(await ask(), '{"made":1}')
    assert.equal(answers.fresh('/a')?.body.toString(), '{"made":1}')

    clock.advance({ seconds: 2 })
    assert.isUndefined(answers.fresh('/a'))
    assert.equal(await ask(), '{"made":1}')
    await settled()
    assert.equal(answers.fresh('/a')?.body.toString(), '{"made":2}')
  })

  test('two addresses of one question share an answer', async ({ assert }) => {
    const { answers, ask } = setUp()
    await ask('/a')
    assert.isUndefined(answers.fresh('/b'))
    assert.equal(await ask('/b'), '{"made":1}')
    assert.equal(answers.fresh('/b'), answers.fresh('/a'))
  })

  test('what nobody asked for in a while is not shown as it was', async ({ assert }) => {
    const { clock, ask } = setUp()
    await ask()
    clock.advance({ seconds: 11 })
    assert.equal(await ask(), '{"made":2}')
  })

  test('the same bytes have the same name, others another', async ({ assert }) => {
    const { answers } = setUp()
    const named = async (key: string, value: unknown) =>
      (await answers.answer(key, key, async () => value))?.etag
    assert.equal(await named('1', { a: 1 }), await named('2', { a: 1 }))
    assert.notEqual(await named('1', { a: 1 }), await named('3', { a: 2 }))
  })

  test('a failure behind its back leaves the answer standing; one before there is any is told', async ({
    assert,
  }) => {
    const { clock, ask, fail } = setUp()
    await assert.rejects(fail, 'down')
    await ask()
    clock.advance({ seconds: 3 })
    assert.equal((await fail())?.body.toString(), '{"made":1}')
    await settled()
    assert.equal(await ask(), '{"made":1}')
  })

  test('where answers come from is counted', async ({ assert }) => {
    const { clock, answers, ask } = setUp()
    const registry = new Registry()
    observeAnswers(answers, registry)
    await ask()
    answers.fresh('/a')
    answers.fresh('/a')
    clock.advance({ seconds: 3 })
    await ask()
    const metric = await registry.getSingleMetric('catalogue_answers_total')?.get()
    assert.deepEqual(
      metric?.values.map(({ labels, value }) => [labels.from, value]),
      [
        ['memory', 2],
        ['refreshed', 1],
        ['behind', 1],
      ]
    )
  })

  test('that there is no such thing is not kept', async ({ assert }) => {
    const { answers, ask } = setUp()
    assert.isNull(await answers.answer('/a', 'key', async () => null))
    assert.equal(await ask(), '{"made":1}')
  })
})

test.group('A bounded map', () => {
  test('forgets what was not used longest once it is full', ({ assert }) => {
    const map = new BoundedMap<string>(10, ({ length }) => length)
    map.set('a', 'xxxx')
    map.set('b', 'xxxx')
    map.touch('a')
    map.touch('never there')
    map.set('c', 'xxxx')
    assert.equal(map.peek('a'), 'xxxx')
    assert.isUndefined(map.peek('b'))
    map.set('a', 'x')
    map.set('d', 'xxxxx')
    assert.deepEqual(
      ['a', 'c', 'd'].map((key) => map.peek(key)),
      ['x', 'xxxx', 'xxxxx']
    )
  })

  test('does not hold what is larger than itself', ({ assert }) => {
    const map = new BoundedMap<string>(3, ({ length }) => length)
    map.set('a', 'xxxx')
    assert.isUndefined(map.peek('a'))
  })
})
