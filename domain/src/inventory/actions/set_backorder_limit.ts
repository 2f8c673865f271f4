import { inject } from '@adonisjs/core'
import { PublishEvents } from '../../outbox/index.ts'
import { ok, type Result, type VariantId } from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import { bookedLevel } from '../domain/booked_level.ts'
import { stockEvents } from '../events.ts'
import { firstLocation } from '../queries/find_location.ts'
import { bookStock } from './book_stock.ts'

/**
 * Says how many units of a variant may be sold beyond those on hand; none, and it is out when the shelf is empty. What
 * is promised already stays promised: a lower limit may leave a shortfall, and then staff are told.
 */
@inject()
export class SetBackorderLimit {
  constructor(
    private readonly once: OncePerKey,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  execute(
    request: StaffRequest,
    { variantId, limit }: { variantId: VariantId; limit: number }
  ): Promise<Result<object, OnceRefusal>> {
    return this.once.execute(request, async (trx) => {
      await this.recordAudit.execute(trx, {
        by: request.staff,
        action: 'inventory.set_backorder_limit',
        aggregate: { type: 'variant', id: variantId },
        details: { limit },
      })
      const locationId = await firstLocation(trx)
      const changes = await bookStock(trx, {
        kind: 'adjustment',
        locationId,
        reference: 'backorder limit',
        lines: [{ variantId, quantity: 0, backorderLimit: limit }],
      })
      await this.publishEvents.execute(trx, stockEvents(changes))
      const here = changes.filter((change) => change.locationId === locationId)
      return ok({ levels: here.map(bookedLevel) })
    })
  }
}
