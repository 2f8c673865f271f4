import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { mugsOnSale } from '#tests/support/stock'

test.group('node ace stock:rebuild', (group) => {
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  const run = async (...flags: string[]) => {
    const { exitCode, ui } = await ace.exec('stock:rebuild', flags)
    const lines = ui.logger.getLogs().map(({ message }) => message)
    return { exitCode, output: lines.join('\n') }
  }

  test('shows what is wrong and fails; repairs only when it is told to', async ({ assert }) => {
    const [mug = ''] = await mugsOnSale(1, 10)
    const level = () => db.from('inventory.stock_levels').where('variant_id', mug).firstOrFail()
    await db.from('inventory.stock_levels').where('variant_id', mug).update({ on_hand: 12 })

    const shown = await run()
    assert.equal(shown.exitCode, 1)
    assert.match(
      shown.output,
      new RegExp(`variant_id=${mug} .*: onHand 12, by its movements 10$`, 'm')
    )
    assert.equal((await level()).on_hand, 12)

    const repaired = await run('--repair')
    assert.equal(repaired.exitCode ?? 0, 0)
    assert.equal((await level()).on_hand, 10)
    const again = await run()
    assert.match(again.output, /Every stock level is the sum of its movements$/)
  })
})
