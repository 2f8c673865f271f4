import app from '@adonisjs/core/services/app'
import { ShippingTariffs } from '@holdfast/domain/shipping'
import { TaxRates } from '@holdfast/domain/taxes'
import { test } from '@japa/runner'
import { ApiShopper } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { janeHasPaid } from '#tests/support/sent_order'
import { Spending } from '#tests/support/spending'
import { ApiStaff } from '#tests/support/staff'
import { mugsOnSale } from '#tests/support/stock'
import budget from './sql_budget.json' with { type: 'json' }

const BASKETS = [1, 13, 100]

/** A hundred lines are put into a cart one by one. Milliseconds. */
const FOR_ALL = 60_000

test.group('What a sale costs the database, BEGIN and COMMIT included', (group) => {
  group.setup(() => PaymentPages.open().close)
  group.each.timeout(FOR_ALL)
  // Processes keep the books of prices, and read them anew once a minute: not while this counts.
  group.each.setup(async () => {
    await (await app.container.make(TaxRates)).reread()
    await (await app.container.make(ShippingTariffs)).reread()
  })

  test('a guest buys {$self} lines: the same as for any other basket, and within the budget')
    .with(BASKETS)
    .run(async ({ assert }, size) => {
      const [first, ...rest] = await mugsOnSale(size)
      const spending = new Spending(assert)

      const jane = new ApiShopper()
      const cart = await spending.count('POST /carts', () => jane.post('/carts'))
      jane.token = cart.body.token
      for (const variantId of rest) await jane.adds(variantId)
      await spending.count('POST /cart/lines', () => jane.adds(String(first)))
      const line = `/cart/lines/${first}`
      await spending.count('PATCH /cart/lines/:variantId', () => jane.patch(line, { quantity: 2 }))
      await spending.count('GET /cart', () => jane.get('/cart'))
      const options = '/cart/shipping-options?country=GB'
      await spending.count('GET /cart/shipping-options', () => jane.get(options))
      const placed = await spending.count('POST /checkouts', () => jane.checksOut('k'))
      assert.lengthOf(placed.body.data.order.lines, size)
      assert.isNotNull(placed.body.data.paymentUrl)

      const { order, accessToken } = placed.body.data
      const own = { 'x-order-token': accessToken }
      await spending.count('GET /orders/:id', () => jane.get(`/orders/${order.id}`, own))
      const page = `/orders/${order.id}/payment`
      await spending.count('POST /orders/:id/payment', () => jane.post(page, undefined, own))
      const mail = { number: order.number, email: order.email }
      await spending.count('POST /orders/find', () => jane.post('/orders/find', mail))
      await spending.count('DELETE /cart/lines/:variantId', () => jane.delete(line))

      spending.add('a whole guest checkout', [
        'POST /carts',
        'POST /cart/lines',
        'GET /cart/shipping-options',
        'POST /checkouts',
      ])
      assert.deepEqual(spending.all, budget['a guest'])
    })

  test('with a coupon, {$self} lines')
    .with(BASKETS)
    .run(async ({ assert }, size) => {
      const coupon = `BUDGET-${size}`
      const manager = await ApiStaff.as('manager')
      await manager.post('/coupons', {
        code: coupon,
        kind: 'percentage',
        basisPoints: 1000,
        totalLimit: 10,
        perCustomerLimit: 5,
      })
      const spending = new Spending(assert)
      const jane = await ApiShopper.withCart()
      for (const mug of await mugsOnSale(size)) await jane.adds(mug)

      const enter = () => jane.post('/cart/coupons', { code: coupon })
      await spending.count('POST /cart/coupons', enter)
      const path = `/cart/coupons/${coupon}`
      await spending.count('DELETE /cart/coupons/:code', () => jane.delete(path))
      await enter()
      await spending.count('POST /checkouts', () => jane.checksOut('k'))
      assert.deepEqual(spending.all, budget.coupons)
    })

  test('staff see to an order of {$self} lines')
    .with(BASKETS)
    .run(async ({ assert }, size) => {
      const spending = new Spending(assert)
      const staff = await ApiStaff.as('manager')
      const wanted = { lines: size, quantity: 3, stock: 10 }
      const { jane, order, own } = await janeHasPaid(wanted)
      const oneOfEach = (lines: readonly { id: string }[]) =>
        lines.map(({ id: lineId }) => ({ lineId, quantity: 1 }))
      const lines = oneOfEach(order.lines)
      const at = (what: string) => `/orders/${order.id}/${what}`

      await spending.count('POST /admin/orders/:id/refunds', () =>
        staff.post(at('refunds'), { reason: 'goodwill', lines })
      )
      await spending.count('POST /admin/orders/:id/shipments', () =>
        staff.post(at('shipments'), { carrier: 'DPD' })
      )
      const asked = await spending.count('POST /orders/:id/returns', () => {
        const body = { lines: lines.map((line) => ({ ...line, reason: 'faulty' })) }
        return jane.post(at('returns'), body, { ...own, 'idempotency-key': 'r' })
      })
      const back = `/returns/${asked.body.data.id}`
      await spending.count('POST /admin/returns/:id/approve', () => staff.post(`${back}/approve`))
      await spending.count('POST /admin/returns/:id/receive', () =>
        staff.post(`${back}/receive`, { refund: 'units' })
      )

      const other = (await janeHasPaid(wanted)).order
      await spending.count('POST /admin/orders/:id/cancel, some units', () =>
        staff.post(`/orders/${other.id}/cancel`, { lines: oneOfEach(other.lines) })
      )
      await spending.count('POST /admin/orders/:id/cancel', () =>
        staff.post(`/orders/${other.id}/cancel`, {})
      )
      assert.deepEqual(spending.all, budget['after the sale'])
    })
})
