import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { PlaceOrder } from '@holdfast/domain/orders'
import { cartTokenHash } from '#app/carts/cart_request'
import { idempotencyKey } from '#app/shared/idempotency_key'
import { accessToken } from '#app/orders/order_access'
import { placeProblem } from '#app/orders/place_problem'
import { PLACED_ORDER } from '#app/orders/schemas'
import { checkoutValidator } from '#app/orders/validators/checkout_validator'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { readBody } from '#app/shared/validate'
import { setOrderCookie } from '#app/shared/tokens'

@inject()
export default class PlaceOrderController {
  static operation: Operation = {
    summary: 'Place the order of the cart',
    description:
      'The same key with the same body gives the same order, with its current payment page. A refused checkout gives its key back. `expectedTotal` is all that is going to be paid: the total of the shipping option that was chosen.',
    headers: ['X-Cart-Token', 'Idempotency-Key'],
    body: checkoutValidator,
    answers: { 201: { description: 'The order', schema: dataOf(PLACED_ORDER) } },
    problems: [
      'idempotency_key_required',
      'idempotency_key_invalid',
      'cart_not_found',
      'cart_empty',
      'insufficient_stock',
      'price_changed',
      'coupon_exhausted',
      'coupon_not_applicable',
      'amount_below_minimum',
      'idempotency_key_reused',
      'idempotency_in_progress',
      'order_already_paid',
      'order_payment_processing',
      'payment_provider_unavailable',
    ],
  }

  constructor(private readonly placeOrder: PlaceOrder) {}

  async handle(ctx: HttpContext) {
    const key = idempotencyKey(ctx)
    const token = cartTokenHash(ctx)
    const checkout = await readBody(ctx, checkoutValidator)
    const placed = await this.placeOrder.execute({ token, key, checkout })
    if (!placed.ok) throw placeProblem(placed.error)

    const { order, paymentUrl } = placed.value
    const data = { order, paymentUrl, accessToken: accessToken(order.id) }
    setOrderCookie(ctx, order.id, data.accessToken)
    ctx.response
      .status(201)
      .header('cache-control', 'no-store')
      .header('location', `/api/v1/orders/${order.id}`)
      .json({ data })
  }
}
