import { test } from '@japa/runner'
import { hashCartToken, LockCart, newCartToken } from '../../src/carts/index.ts'
import { TakeCart } from '../../src/accounts/index.ts'
import { ListOrdersOfAccountQuery } from '../../src/orders/index.ts'
import { type AccountId, newId, rows, type VariantId } from '../../src/shared/index.ts'
import { placed } from '../support/checkout.ts'
import { couponIn } from '../support/coupons.ts'
import { untilWaiting } from '../support/gates.ts'
import { onSale, withdraw } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { Shopper } from '../support/shopper.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('Signing in with a cart', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  /** A device signs in with the cart it has. @returns the device, with what it holds afterwards */
  async function signIn(accountId: AccountId, device: Shopper | null, email: string | null = null) {
    const token = newCartToken()
    await (
      await shop.make(TakeCart)
    ).execute({
      account: { id: accountId, email, emailVerified: true, name: null, createdAt: new Date() },
      guest: device && hashCartToken(device.token),
      token: hashCartToken(token),
    })
    return Shopper.with(shop.db, token)
  }

  const quantities = async (shopper: Shopper) =>
    new Map((await shopper.cart()).lines.map((line) => [line.variantId, line.quantity]))
  const opens = async (token: string) =>
    (
      await rows(shop.db, 'SELECT FROM carts.cart_tokens WHERE token_hash = ?', [
        hashCartToken(token),
      ])
    ).length > 0

  test('takes the guest’s cart over, and the old token opens nothing any more', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const guest = await Shopper.arrives(shop.db)
    await guest.adds(mug, 2)
    const before = await guest.cart()

    const ada = newId<AccountId>()
    const phone = await signIn(ada, guest)
    assert.deepEqual(await phone.cart(), before)
    assert.isFalse(await opens(guest.token))
    // Another device, which had none, finds the same one.
    const desk = await signIn(ada, null)
    assert.equal((await desk.cart()).id, before.id)
  })

  test('without any cart gives one, which is there on every device', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const ada = newId<AccountId>()
    const phone = await signIn(ada, null)
    const desk = await signIn(ada, null)
    await phone.adds(mug)
    assert.deepEqual(await desk.cart(), await phone.cart())
  })

  test('adds up what both carts hold, to what there is, and loses nothing that either held', async ({
    assert,
  }) => {
    const goods = await onSale(shop.db, {
      mug: { stock: 10 },
      bag: { stock: 5 },
      pen: { stock: 3 },
      hat: { stock: 1 },
    })
    const { mug, bag, pen, hat } = goods
    const ada = newId<AccountId>()
    const phone = await signIn(ada, null)
    await phone.adds(mug, 2)
    await phone.adds(bag, 3)
    const guest = await Shopper.arrives(shop.db)
    await guest.adds(mug, 4)
    await guest.adds(bag, 4)
    await guest.adds(pen, 1)
    await guest.adds(hat, 1)
    await withdraw(shop.db, hat)

    const desk = await signIn(ada, guest)
    const expected = new Map<VariantId, number>([
      [mug, 6],
      [bag, 5],
      [pen, 1],
      [hat, 1],
    ])
    assert.deepEqual(await quantities(desk), expected)
    assert.deepEqual(await quantities(phone), expected)
    const { notices, version } = await phone.cart()
    assert.deepEqual(notices, [{ code: 'unavailable', variantId: hat }])
    assert.equal(version, 4)
  })

  test('keeps the guest’s coupon if it takes something off here, and the account’s in any case', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: { price: 2000 } })
    await couponIn(shop.db, 'SPRING')
    await couponIn(shop.db, 'RICH', { minimumSpend: 90_000, stackable: true })
    const ada = newId<AccountId>()
    const guest = await Shopper.arrives(shop.db)
    await guest.adds(mug)
    await guest.enters('SPRING')
    await rows(shop.db, `UPDATE carts.carts SET coupons = coupons || '{RICH}' WHERE id = ?`, [
      (await guest.cart()).id,
    ])
    const phone = await signIn(ada, null)
    await phone.adds(mug)
    const desk = await signIn(ada, guest)
    assert.deepEqual(
      (await desk.cart()).coupons.map(({ code }) => code),
      ['SPRING']
    )
  })

  test('doubles nothing when the request is repeated', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const ada = newId<AccountId>()
    const phone = await signIn(ada, null)
    await phone.adds(mug)
    const guest = await Shopper.arrives(shop.db)
    await guest.adds(mug, 2)
    await signIn(ada, guest)
    const again = await signIn(ada, guest)
    assert.deepEqual(await quantities(again), new Map([[mug, 3]]))
  })

  test('doubles nothing when two devices sign in at the same moment, or one does twice', async ({
    assert,
  }) => {
    const { mug, bag } = await onSale(shop.db, { mug: {}, bag: {} })
    const ada = newId<AccountId>()
    const phone = await signIn(ada, null)
    const [one, other] = [await Shopper.arrives(shop.db), await Shopper.arrives(shop.db)]
    await one.adds(mug, 2)
    await other.adds(mug, 1)
    await other.adds(bag, 1)
    const gate = await shop.db.transaction()
    await new LockCart().execute(gate, (await phone.cart()).id)
    const signingIn = [signIn(ada, one), signIn(ada, other), signIn(ada, one)]
    await untilWaiting(shop.db, 3)
    await gate.rollback()
    await Promise.all(signingIn)
    assert.deepEqual(
      await quantities(phone),
      new Map([
        [mug, 3],
        [bag, 1],
      ])
    )
  })

  test('two devices without an account’s cart yet agree on one', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const ada = newId<AccountId>()
    const guests = await Promise.all(Array.from({ length: 4 }, () => Shopper.arrives(shop.db)))
    for (const guest of guests) await guest.adds(mug)
    const devices = await Promise.all(guests.map((guest) => signIn(ada, guest)))
    const carts = await Promise.all(devices.map((device) => device.cart()))
    assert.lengthOf([...new Set(carts.map(({ id }) => id))], 1)
    for (const device of devices) assert.deepEqual(await quantities(device), new Map([[mug, 4]]))
  })

  test('a cart that is somebody else’s stays theirs: two people share a device', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const hers = await signIn(newId(), null)
    await hers.adds(mug)
    const his = await signIn(newId(), hers)
    assert.deepEqual((await his.cart()).lines, [])
    assert.deepEqual(await quantities(hers), new Map([[mug, 1]]))
  })

  test('what is bought leaves an empty cart of the same account behind', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const ada = newId<AccountId>()
    const phone = await signIn(ada, null)
    const desk = await signIn(ada, null)
    await phone.adds(mug)
    const { order } = await placed(shop, phone)
    await shop.pay(order.id)
    await shop.hear()
    assert.deepEqual((await desk.cart()).lines, [])
    await desk.adds(mug)
    assert.deepEqual(await phone.cart(), await desk.cart())
  })

  test('an order that is waiting to be paid comes along, and so do those of a verified address', async ({
    assert,
  }) => {
    const { mug, bag } = await onSale(shop.db, { mug: {}, bag: {} })
    const email = 'ada@example.com'
    const earlier = await Shopper.arrives(shop.db)
    await earlier.adds(bag)
    const bought = await placed(shop, earlier, { email: 'Ada@Example.com' })
    const stranger = await Shopper.arrives(shop.db)
    await stranger.adds(bag)
    await placed(shop, stranger, { email: 'bob@example.com' })
    const guest = await Shopper.arrives(shop.db)
    await guest.adds(mug)
    const open = await placed(shop, guest, { email: 'work@example.com' })

    const ada = newId<AccountId>()
    const phone = await signIn(ada, guest, email)
    const list = await shop.make(ListOrdersOfAccountQuery)
    const mine = await list.execute(ada, { page: 1, perPage: 25 })
    assert.deepEqual(
      mine.data.map(({ id }) => id),
      [open.order.id, bought.order.id]
    )
    assert.equal(mine.total, 2)
    // The cart is the one that the order was placed of: it is still paid on its page, and not a second time.
    await shop.pay(open.order.id)
    await shop.hear()
    assert.deepEqual((await phone.cart()).lines, [])
    await phone.adds(bag)
    const next = await placed(shop, phone)
    assert.isTrue(await list.owns(ada, next.order.id))
    assert.isFalse(await list.owns(newId(), next.order.id))
  })
})
