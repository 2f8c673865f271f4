import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ShipOrder, type ShipOrderRefusal } from '@holdfast/domain/orders'
import { ok, type OrderId } from '@holdfast/domain/shared'
import { OncePerKey } from '@holdfast/domain/staff'
import { locationIdOf } from '#app/inventory/locations'
import { idOf } from '#app/shared/id_in_path'
import { stepProblem } from '#app/orders/admin/problems'
import { SENT_SHIPMENT } from '#app/orders/admin/schemas'
import { shipOrderValidator } from '#app/orders/admin/validators'
import { lineIdOf } from '#app/orders/line_problems'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, requestOf } from '#app/staff/staff_request'

@inject()
export default class ShipOrderController {
  static operation: Operation = {
    summary: 'Send some units of an order, or all that is left of it, in a parcel',
    description:
      'It leaves from where its units are allocated. Where they are at several locations, each has its own parcel: name the location; without lines, all that is left there.',
    permission: 'fulfil_orders',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    body: shipOrderValidator,
    answers: { 201: { description: 'What was sent', schema: dataOf(SENT_SHIPMENT) } },
    problems: [
      'not_found',
      'order_state_conflict',
      'insufficient_stock',
      'units_at_several_locations',
      ...ONCE_PROBLEMS,
    ],
  }

  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly shipOrder: ShipOrder
  ) {}

  async handle(ctx: HttpContext) {
    const orderId = idOf<OrderId>(ctx)
    const { lines, locationId, carrier, trackingNumber } = await readBody(ctx, shipOrderValidator)
    const request = requestOf(ctx)
    const sent = await this.oncePerKey.execute<ShipOrderRefusal>(request, async (trx) => {
      const shipped = await this.shipOrder.execute(trx, {
        orderId,
        lines: lines?.map((line) => ({ ...line, lineId: lineIdOf(line) })) ?? null,
        locationId: locationIdOf(locationId),
        carrier,
        trackingNumber: trackingNumber ?? null,
        by: request.staff,
      })
      return shipped.ok ? ok({ orderId, ...shipped.value }) : shipped
    })
    if (!sent.ok) throw stepProblem(sent.error)
    ctx.response.status(201).header('cache-control', 'no-store').json({ data: sent.value })
  }
}
