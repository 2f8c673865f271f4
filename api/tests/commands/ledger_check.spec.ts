import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { MAIN_LOCATION } from '@holdfast/domain/inventory'
import { newId, type VariantId } from '@holdfast/domain/shared'
import { test } from '@japa/runner'

test.group('node ace ledger:check', (group) => {
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  const run = async () => {
    const { exitCode, ui } = await ace.exec('ledger:check', ['--grace=0'])
    const lines = ui.logger.getLogs().map(({ message }) => message)
    return { exitCode, output: lines.join('\n') }
  }

  test('names the promise that is broken, for what, and what to read; and fails', async ({
    assert,
  }) => {
    const variantId = newId<VariantId>()
    await db.table('inventory.movements').insert({
      variant_id: variantId,
      location_id: MAIN_LOCATION,
      kind: 'receipt',
      on_hand_delta: 1,
    })
    const broken = await run()
    assert.equal(broken.exitCode, 1)
    assert.match(broken.output, /broken.*stock_equals_movements: Every counter of a stock level/)
    assert.include(broken.output, `variant_id=${variantId} location_id=${MAIN_LOCATION}`)
    assert.include(broken.output, 'docs/runbooks/ledger-check.md')
    assert.match(broken.output, /ok.*stock_is_covered/)

    await db.from('inventory.movements').where('variant_id', variantId).delete()
    assert.match((await run()).output, /ok.*stock_equals_movements/)
  })
})
