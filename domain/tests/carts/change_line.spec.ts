import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { newId, rows, type VariantId } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { untilWaiting } from '../support/gates.ts'
import { manyOnSale, onSale } from '../support/goods.ts'
import { Shopper } from '../support/shopper.ts'
import { statementsOf } from '../support/statements.ts'

test.group('Filling a cart', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())

  test('what is added is there, at its price, and what is added again sums', async ({ assert }) => {
    const { mug } = await onSale(db, { mug: { price: 1299 } })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug, 2)
    const changed = await jane.adds(mug, 1)

    assert.isTrue(changed.ok)
    if (!changed.ok) return
    const [line] = changed.value.lines
    assert.equal(changed.value.version, 3)
    assert.deepInclude(line, { variantId: mug, name: 'MUG', quantity: 3, available: true })
    assert.deepEqual(line?.unitPrice, { amount: 1299, currency: 'GBP' })
    assert.deepEqual(changed.value.total, { amount: 3897, currency: 'GBP' })
    assert.isNull(changed.value.shipping)
    assert.deepEqual(await jane.cart(), changed.value)
  })

  test('lines stay in the order in which they came, whatever happens to them', async ({
    assert,
  }) => {
    const { mug, bag, lamp } = await onSale(db, { mug: {}, bag: {}, lamp: {} })
    const jane = await Shopper.arrives(db)
    await jane.adds(lamp)
    await jane.adds(mug)
    await jane.adds(bag)
    await jane.sets(lamp, 4)
    await jane.removes(mug)
    assert.deepEqual(
      (await jane.cart()).lines.map((line) => [line.variantId, line.quantity]),
      [
        [lamp, 4],
        [bag, 1],
      ]
    )
  })

  test('more than there is in stock is refused, counting what is in the cart', async ({
    assert,
  }) => {
    const { mug } = await onSale(db, { mug: { stock: 3 } })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug, 2)
    const cart = await jane.cart()
    const lines = [{ variantId: mug, requested: 4, available: 3 }]
    assert.deepEqual(await jane.adds(mug, 2), {
      ok: false,
      error: { code: 'insufficient_stock', lines },
    })
    assert.deepEqual(await jane.sets(mug, 4), {
      ok: false,
      error: { code: 'insufficient_stock', lines },
    })
    assert.deepEqual(await jane.cart(), cart)
  })

  test('what does not exist cannot be added, changed or removed', async ({ assert }) => {
    const { mug } = await onSale(db, { mug: {} })
    const jane = await Shopper.arrives(db)
    const cart = await jane.cart()
    const unknown = newId<VariantId>()
    const refused = [
      await jane.adds(unknown),
      await jane.sets(mug, 2),
      await jane.removes(mug),
      await jane.removes(unknown),
    ]
    assert.deepEqual(
      refused.map((result) => !result.ok && result.error.code),
      ['variant_not_found', 'line_not_found', 'line_not_found', 'line_not_found']
    )
    assert.deepEqual(await jane.cart(), cart)
  })

  test('a change made for another version is refused', async ({ assert }) => {
    const { mug } = await onSale(db, { mug: {} })
    const jane = await Shopper.arrives(db)
    await jane.adds(mug, 1, 1)
    const cart = await jane.cart()
    const refusal = { ok: false, error: { code: 'cart_changed', version: 2 } }
    assert.deepEqual(await jane.adds(mug, 1, 1), refusal)
    assert.deepEqual(await jane.sets(mug, 5, 3), refusal)
    assert.deepEqual(await jane.removes(mug, 1), refusal)
    assert.deepEqual(await jane.cart(), cart)
  })

  test('a cart holds 500 lines, and a line 10,000 units', async ({ assert }) => {
    const { mug, bag } = await onSale(db, { mug: { stock: 20_000 }, bag: {} })
    const jane = await Shopper.arrives(db)
    await jane.has(Array.from({ length: 499 }, () => newId<VariantId>()))
    assert.isTrue((await jane.adds(mug, 10_000)).ok)
    const more = await jane.adds(mug, 1)
    assert.equal(!more.ok && more.error.code, 'quantity_too_large')
    const full = await jane.adds(bag)
    assert.equal(!full.ok && full.error.code, 'cart_full')
    assert.lengthOf((await jane.cart()).lines, 500)
  })

  test('two tabs add at the same moment: both get what they added', async ({ assert }) => {
    const { mug, bag } = await onSale(db, { mug: {}, bag: {} })
    const jane = await Shopper.arrives(db)
    const { id } = await jane.cart()
    const gate = await db.transaction()
    await rows(gate, 'SELECT FROM carts.carts WHERE id = ? FOR UPDATE', [id])
    const tabs = [jane.adds(mug, 1), jane.adds(mug, 1), jane.adds(bag, 2)]
    await untilWaiting(db, 3)
    await gate.rollback()

    assert.isTrue((await Promise.all(tabs)).every((result) => result.ok))
    const cart = await jane.cart()
    assert.equal(cart.version, 4)
    assert.sameDeepMembers(
      cart.lines.map((line) => [line.variantId, line.quantity]),
      [
        [mug, 2],
        [bag, 2],
      ]
    )
  })

  test('… unless they were sent for a version: then one of them is told', async ({ assert }) => {
    const { mug } = await onSale(db, { mug: {} })
    const jane = await Shopper.arrives(db)
    const { id } = await jane.cart()
    const gate = await db.transaction()
    await rows(gate, 'SELECT FROM carts.carts WHERE id = ? FOR UPDATE', [id])
    const tabs = [jane.adds(mug, 1, 1), jane.adds(mug, 1, 1)]
    await untilWaiting(db, 2)
    await gate.rollback()
    const results = await Promise.all(tabs)
    assert.lengthOf(
      results.filter((result) => result.ok),
      1
    )
    assert.equal((await jane.cart()).lines[0]?.quantity, 1)
  })

  test('basket {$i}: any change takes four statements, whatever the size of the basket')
    .with([1, 13, 100])
    .run(async ({ assert }, size) => {
      const variantIds = await manyOnSale(db, size)
      const [first = newId<VariantId>(), ...rest] = variantIds
      const jane = await Shopper.arrives(db)
      await jane.has(rest)
      assert.lengthOf(await statementsOf(() => jane.adds(first)), 4)
      assert.lengthOf(await statementsOf(() => jane.sets(first, 2)), 4)
      assert.lengthOf(await statementsOf(() => jane.cart()), 3)
      assert.lengthOf(await statementsOf(() => jane.removes(first)), 4)
    })

  test('the database holds no token, only its hash', async ({ assert }) => {
    const jane = await Shopper.arrives(db)
    const tokens = await rows<{ token_hash: Buffer }>(db, 'SELECT * FROM carts.cart_tokens')
    assert.match(jane.token, /^[\w-]{43}$/)
    assert.lengthOf(tokens, 1)
    assert.lengthOf(tokens[0]?.token_hash ?? [], 32)
    assert.notInclude(JSON.stringify(tokens), jane.token)
  })
})
