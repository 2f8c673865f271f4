import { test } from '@japa/runner'
import { CancelOrder } from '../../src/orders/index.ts'
import { type OrderId, rows } from '../../src/shared/index.ts'
import { checkOut, placed } from '../support/checkout.ts'
import { untilWaiting } from '../support/gates.ts'
import { onSale } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { attemptsOf, orderOf, paymentsOf, refundsOf } from '../support/orders.ts'
import { Shopper } from '../support/shopper.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

const CREATE = 'POST /v1/checkout/sessions'
const EXPIRE = 'POST /v1/checkout/sessions/:id/expire'

test.group('Paying while something else happens to the order', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  const control = () => shop.sandbox.stripe.control
  const minutes = (count: number) => shop.sandbox.stripe.clock.advance(count * 60)

  async function janeHasAMug() {
    const { mug } = await onSale(shop.db, { mug: { stock: 1 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    return { jane, mug }
  }

  /** Starts something, and stops it at its call of Stripe, before that has taken effect or after. */
  async function stopAt<T>(endpoint: string, when: 'before' | 'after', start: () => Promise<T>) {
    control().faults.plan({ endpoint, kind: 'hold', when })
    const work = start()
    await control().faults.someoneHeld()
    return async () => {
      control().faults.release()
      return work
    }
  }

  /** Holds the cart, so that whoever changes its order stops and waits there, in the order of coming. */
  async function holdCart() {
    const gate = await shop.db.transaction()
    await rows(gate, 'SELECT FROM carts.carts FOR UPDATE')
    return gate
  }

  const isPaidOnce = async (orderId: OrderId) => ({
    order: await orderOf(shop.db, orderId),
    payments: (await paymentsOf(shop.db, orderId)).length,
    refunds: (await refundsOf(shop.db, orderId)).length,
  })
  const PAID_ONCE = {
    order: { status: 'open', payment_status: 'paid', version: 2 },
    payments: 1,
    refunds: 0,
  }

  test('Stripe tells of the payment before it has answered us with the page', async ({
    assert,
  }) => {
    const { jane, mug } = await janeHasAMug()
    const goOn = await stopAt(CREATE, 'after', () => placed(shop, jane))
    const [session] = control().describe().sessions
    control().pay(session?.id ?? '')
    await shop.hear()
    const { order } = await goOn()
    minutes(1)
    await shop.deliver()

    assert.containsSubset(await isPaidOnce(order.id), PAID_ONCE)
    assert.deepEqual(
      (await attemptsOf(shop.db, order.id)).map(({ state, session_id }) => [state, session_id]),
      [['paid', session?.id]]
    )
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 0, allocated: 1 })
  })

  test('the page is paid as its time runs out and we are about to close it', async ({ assert }) => {
    const { jane, mug } = await janeHasAMug()
    const { order } = await placed(shop, jane)
    shop.holdPagesOpen()
    minutes(36)
    const goOn = await stopAt(EXPIRE, 'before', () => shop.expire())
    await shop.pay(order.id)
    await goOn()
    await shop.hear()

    assert.containsSubset(await isPaidOnce(order.id), PAID_ONCE)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 0, allocated: 1 })
  })

  test('the page is closed as its shopper is about to pay: nobody takes the money', async ({
    assert,
  }) => {
    const { jane, mug } = await janeHasAMug()
    const { order } = await placed(shop, jane)
    shop.holdPagesOpen()
    minutes(36)
    const goOn = await stopAt(EXPIRE, 'after', () => shop.expire())
    await assert.rejects(() => shop.pay(order.id))
    await goOn()
    await shop.hear()

    assert.containsSubset(await orderOf(shop.db, order.id), {
      status: 'cancelled',
      cancel_reason: 'expired',
      captured: 0,
    })
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 0, allocated: 0 })
  })

  test('it is paid as its shopper cancels it: whoever Stripe heard first has it', async ({
    assert,
  }) => {
    const { jane } = await janeHasAMug()
    const { order } = await placed(shop, jane)
    const cancelOrder = await shop.make(CancelOrder)
    const goOn = await stopAt(EXPIRE, 'before', () =>
      cancelOrder.execute(order.id, 'cancel_by_customer')
    )
    await shop.pay(order.id)
    assert.deepEqual(await goOn(), { ok: false, error: 'order_state_conflict' })
    await shop.hear()

    assert.containsSubset(await isPaidOnce(order.id), PAID_ONCE)
  })

  test('Stripe says that the page is closed while we cancel its order: it is cancelled once', async ({
    assert,
  }) => {
    const { jane, mug } = await janeHasAMug()
    const { order } = await placed(shop, jane)
    shop.holdPagesOpen()
    minutes(36)
    const goOn = await stopAt(EXPIRE, 'after', () => shop.expire())
    // So slowly that the order is not left to us any longer.
    minutes(1)
    await shop.sandbox.stripe.webhooks.deliverAll()
    const gate = await holdCart()
    const hearing = shop.deliverRound()
    await untilWaiting(shop.db)
    const expiring = goOn()
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    await Promise.all([hearing, expiring])
    await shop.deliver()

    assert.containsSubset(await orderOf(shop.db, order.id), { status: 'cancelled', version: 2 })
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 0 })
  })

  test('its shopper goes back, changes the cart, and pays the old page while placing again', async ({
    assert,
  }) => {
    const { mug, bag } = await onSale(shop.db, { mug: { stock: 1 }, bag: { stock: 1 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const { order } = await placed(shop, jane)
    await jane.adds(bag)
    const goOn = await stopAt(EXPIRE, 'before', () => checkOut(shop, jane))
    await shop.pay(order.id)
    const again = await goOn()
    assert.equal(!again.ok && again.error.code, 'order_already_paid')
    await shop.hear()

    assert.containsSubset(await isPaidOnce(order.id), PAID_ONCE)
    assert.lengthOf(await rows(shop.db, 'SELECT FROM orders.orders'), 1)
    assert.deepInclude(await levelOf(shop.db, bag), { reserved: 0, allocated: 0 })
  })

  test('its shopper places again, and the old page takes no money any more', async ({ assert }) => {
    const { mug, bag } = await onSale(shop.db, { mug: { stock: 1 }, bag: { stock: 1 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const old = await placed(shop, jane)
    await jane.adds(bag)
    const goOn = await stopAt(EXPIRE, 'after', () => placed(shop, jane))
    await assert.rejects(() => shop.pay(old.order.id))
    const { order } = await goOn()
    await shop.pay(order.id)
    await shop.hear()

    assert.containsSubset(await orderOf(shop.db, old.order.id), {
      cancel_reason: 'superseded',
      captured: 0,
    })
    assert.containsSubset(await isPaidOnce(order.id), PAID_ONCE)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 0, allocated: 1 })
  })

  test('it is settled while its cart is placed once more: the cart is paid, and says so', async ({
    assert,
  }) => {
    const { jane } = await janeHasAMug()
    const { order } = await placed(shop, jane)
    await shop.pay(order.id)
    await shop.sandbox.stripe.webhooks.deliverAll()
    const gate = await holdCart()
    const settling = shop.deliverRound()
    await untilWaiting(shop.db)
    const again = checkOut(shop, jane, { email: 'other@example.com' })
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    await settling

    const refused = await again
    assert.equal(!refused.ok && refused.error.code, 'order_already_paid')
    assert.containsSubset(await isPaidOnce(order.id), PAID_ONCE)
  })
})
