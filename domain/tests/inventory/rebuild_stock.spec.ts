import { test } from '@japa/runner'
import { RebuildStock } from '../../src/inventory/index.ts'
import { rows, type VariantId } from '../../src/shared/index.ts'
import { untilWaiting } from '../support/gates.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { levelOf, reserve, reserved, stocked, stockLedger } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('Counters of stock that went wrong', (group) => {
  let shop: TestShop
  let mug: VariantId
  let bag: VariantId
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    mug = await stocked(shop.db, 7, 2)
    bag = await stocked(shop.db, 4)
    await reserved(shop.db, { variantId: mug, quantity: 8 }, { variantId: bag, quantity: 1 })
  })

  const rebuild = () => shop.make(RebuildStock)
  const spoil = (sql: string) => rows(shop.db, sql, [mug])

  test('are found, and nothing is changed', async ({ assert }) => {
    assert.deepEqual(await (await rebuild()).look(), [])
    await spoil('UPDATE inventory.stock_levels SET on_hand = 9, reserved = 3 WHERE variant_id = ?')
    const ledger = await stockLedger(shop.db)
    assert.containsSubset(await (await rebuild()).look(), [
      {
        variantId: mug,
        onHand: [9, 7],
        reserved: [3, 8],
        allocated: [0, 0],
        backorderLimit: [2, 2],
      },
    ])
    assert.deepEqual(await stockLedger(shop.db), ledger)
  })

  test('are written anew from the movements, those of a level that is gone too', async ({
    assert,
  }) => {
    await spoil('UPDATE inventory.stock_levels SET on_hand = 9, reserved = 3 WHERE variant_id = ?')
    await rows(shop.db, 'DELETE FROM inventory.stock_levels WHERE variant_id = ?', [bag])
    const repaired = await (await rebuild()).repair()
    assert.isTrue(repaired.ok && repaired.value.length === 2)
    assert.deepInclude(await levelOf(shop.db, mug), { on_hand: 7, reserved: 8, backorder_limit: 2 })
    assert.deepInclude(await levelOf(shop.db, bag), { on_hand: 4, reserved: 1 })
    await stockMustAgree(shop.db)
    const told = await shop.db.from('outbox.events').where('type', 'inventory.availability_changed')
    assert.lengthOf(told, 1)
    assert.deepEqual(await (await rebuild()).repair(), { ok: true, value: [] })
  })

  test('are left alone where the movements come to what no level can be', async ({ assert }) => {
    await spoil(`DELETE FROM inventory.movements WHERE kind = 'receipt' AND variant_id = ?`)
    const ledger = await stockLedger(shop.db)
    const repaired = await (await rebuild()).repair()
    assert.deepEqual(repaired, { ok: false, error: 'movements_impossible' })
    assert.deepEqual(await stockLedger(shop.db), ledger)
  })

  test('are looked at again once nobody else changes them', async ({ assert }) => {
    await spoil('UPDATE inventory.stock_levels SET on_hand = 9 WHERE variant_id = ?')
    const gate = await shop.db.transaction()
    await rows(gate, 'SELECT FROM inventory.stock_levels WHERE variant_id = ? FOR UPDATE', [mug])
    const sale = reserve(shop.db, { variantId: mug, quantity: 1 })
    await untilWaiting(shop.db)
    const repairing = (await rebuild()).repair()
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    assert.isTrue((await sale).ok)
    assert.isTrue((await repairing).ok)
    assert.deepInclude(await levelOf(shop.db, mug), { on_hand: 7, reserved: 9 })
    await stockMustAgree(shop.db)
  })
})
