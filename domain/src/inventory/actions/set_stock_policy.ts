import { inject } from '@adonisjs/core'
import { PublishEvents } from '../../outbox/index.ts'
import {
  Clock,
  err,
  type LocationId,
  ok,
  type Result,
  type Transaction,
  type VariantId,
} from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import { bookedLevel } from '../domain/booked_level.ts'
import type { StockPolicy } from '../domain/stock_policy.ts'
import { policyEvents } from '../events.ts'
import { firstLocation, holdLocation } from '../queries/find_location.ts'
import { writeStockPolicy } from './write_stock_policy.ts'

/** A policy as staff ask for it: without a location, at the one that is asked first. */
export type AskedPolicy =
  | { readonly policy: 'deny' }
  | {
      readonly policy: 'backorder' | 'pre_order'
      readonly limit: number
      readonly locationId: LocationId | null
      /** For a pre-order. */
      readonly releasesOn: string | null
    }

/** Why the policy stays as it is. Nothing was changed. */
export type SetStockPolicyRefusal =
  OnceRefusal | { readonly code: 'location_unknown' | 'location_closed' | 'release_day_over' }

/** Staff say what may be sold of a variant beyond what is there, once per key, with an entry in the audit log. */
@inject()
export class SetStockPolicy {
  constructor(
    private readonly clock: Clock,
    private readonly once: OncePerKey,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  execute(
    request: StaffRequest,
    variantId: VariantId,
    asked: AskedPolicy
  ): Promise<Result<object, SetStockPolicyRefusal>> {
    return this.once.execute<SetStockPolicyRefusal>(request, async (trx) => {
      const chosen = await this.#complete(trx, asked)
      if (!chosen.ok) return chosen
      await this.recordAudit.execute(trx, {
        by: request.staff,
        action: 'inventory.set_policy',
        aggregate: { type: 'variant', id: variantId },
        details: { ...chosen.value },
      })
      const changes = await writeStockPolicy(trx, variantId, chosen.value)
      await this.publishEvents.execute(trx, policyEvents(variantId, changes))
      return ok({ levels: changes.map(bookedLevel) })
    })
  }

  /** Holds the location against being closed meanwhile. */
  async #complete(
    trx: Transaction,
    asked: AskedPolicy
  ): Promise<Result<StockPolicy, Exclude<SetStockPolicyRefusal, string>>> {
    if (asked.policy === 'deny') return ok({ policy: 'deny' })
    const { policy, limit, releasesOn } = asked
    const today = this.clock.now().toISOString().slice(0, 10)
    const location = await holdLocation(trx, asked.locationId ?? (await firstLocation(trx)))
    if (!location) return err({ code: 'location_unknown' })
    if (!location.active) return err({ code: 'location_closed' })
    if (policy === 'backorder') return ok({ policy, limit, locationId: location.id })
    if (!releasesOn || releasesOn <= today) return err({ code: 'release_day_over' })
    return ok({ policy, limit, locationId: location.id, releasesOn })
  }
}
