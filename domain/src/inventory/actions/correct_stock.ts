import { inject } from '@adonisjs/core'
import { PublishEvents } from '../../outbox/index.ts'
import {
  err,
  type LocationId,
  ok,
  type Result,
  type Transaction,
  type VariantId,
} from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import { bookedLevel } from '../domain/booked_level.ts'
import type { StockLine } from '../domain/insufficient_stock.ts'
import { after } from '../domain/stock_change.ts'
import { stockEvents } from '../events.ts'
import { findLocation, firstLocation } from '../queries/find_location.ts'
import { bookStock } from './book_stock.ts'

export interface Correction {
  /** A receipt adds units, damage takes them away, an adjustment does either, and a count says how many there are. */
  readonly kind: 'receipt' | 'adjustment' | 'count' | 'damage'
  /** Where; null: at the location that is asked first. It need not sell any more. */
  readonly locationId: LocationId | null
  /** The delivery note, the count sheet, the reason. */
  readonly reference: string
  /** Each variant once; all of them are in the catalogue. Damage is written as a positive number of units. */
  readonly lines: readonly StockLine[]
}

/** Nothing was changed. */
export type CorrectionRefusal =
  | OnceRefusal
  | { readonly code: 'location_unknown' }
  | {
      readonly code: 'stock_below_zero'
      readonly lines: readonly { readonly variantId: VariantId; readonly onHand: number }[]
    }

/**
 * Books what staff find true of the shelves: once per key, all lines or none, with its audit entry. More units may be
 * promised than are left, and then staff are told; but nobody takes from a shelf what is not on it.
 */
@inject()
export class CorrectStock {
  constructor(
    private readonly once: OncePerKey,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  execute(
    request: StaffRequest,
    correction: Correction
  ): Promise<Result<object, CorrectionRefusal>> {
    return this.once.execute(request, (trx) => this.#correct(trx, request, correction))
  }

  async #correct(
    trx: Transaction,
    { staff }: StaffRequest,
    { kind, reference, lines, locationId: named }: Correction
  ): Promise<Result<object, CorrectionRefusal>> {
    const locationId = named ?? (await firstLocation(trx))
    if (named && !(await findLocation(trx, named))) return err({ code: 'location_unknown' })
    const entries = lines.map(({ variantId, quantity }) => ({
      by: staff,
      action: `inventory.${kind}`,
      aggregate: { type: 'variant', id: variantId },
      details: { quantity, locationId },
    }))
    await this.recordAudit.execute(trx, ...entries)
    const sign = kind === 'damage' ? -1 : 1
    const signed = lines.map((line) => ({ ...line, quantity: sign * line.quantity }))
    const changes = await bookStock(trx, { kind, locationId, reference, lines: signed })
    const here = changes.filter((change) => change.locationId === locationId)
    const below = here.filter((change) => after(change).onHand < 0)
    if (below.length > 0) {
      const named = below.map(({ variantId, onHand }) => ({ variantId, onHand }))
      return err({ code: 'stock_below_zero', lines: named })
    }
    await this.publishEvents.execute(trx, stockEvents(changes))
    return ok({ levels: here.map(bookedLevel) })
  }
}
