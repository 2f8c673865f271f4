import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { CorrectTracking } from '@holdfast/domain/orders'
import { transact, type ShipmentId } from '@holdfast/domain/shared'
import { Database } from '@adonisjs/lucid/database'
import { idOf } from '#app/shared/id_in_path'
import { CORRECTED_SHIPMENT } from '#app/orders/admin/schemas'
import { correctTrackingValidator } from '#app/orders/admin/validators'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'
import { staffOf } from '#app/staff/staff_guard'

@inject()
export default class CorrectTrackingController {
  static operation: Operation = {
    summary: 'Correct who carries a parcel, or its tracking number',
    description: 'What is left out stays; null takes the number away.',
    permission: 'fulfil_orders',
    params: { id: UUID },
    body: correctTrackingValidator,
    answers: { 200: { description: 'The shipment', schema: dataOf(CORRECTED_SHIPMENT) } },
    problems: ['not_found'],
  }

  constructor(
    private readonly db: Database,
    private readonly correctTracking: CorrectTracking
  ) {}

  async handle(ctx: HttpContext) {
    const shipmentId = idOf<ShipmentId>(ctx)
    const tracking = await readBody(ctx, correctTrackingValidator)
    const corrected = await transact(this.db, (trx) =>
      this.correctTracking.execute(trx, shipmentId, tracking, staffOf(ctx))
    )
    if (!corrected) throw new Problem('not_found')
    const data = { shipmentId, ...corrected }
    ctx.response.header('cache-control', 'no-store').json({ data })
  }
}
