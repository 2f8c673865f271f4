import { inject } from '@adonisjs/core'
import { type DomainEvent, PublishEvents } from '../../outbox/index.ts'
import {
  err,
  firstRow,
  type LocationId,
  ok,
  type Result,
  rows,
  type Transaction,
  type VariantId,
} from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import type { Location } from '../domain/location.ts'
import { availabilityChanged, lowStock } from '../events.ts'

/** What is left out stays as it is. Its code never changes: files and figures call it by that. */
export type LocationChange = Partial<
  Pick<Location, 'name' | 'country' | 'priority' | 'active' | 'lowStockAt'>
>

/** Why a location stays as it is. Nothing was changed. */
export type ChangeLocationRefusal =
  OnceRefusal | 'location_not_found' | 'last_location' | 'location_expects_stock'

/**
 * Changes a location, once per key. One that is no longer active is drained: it takes no new reservations, while what is
 * promised there is still paid, sent and given back there. The last one that is active stays so, and so does one where
 * units are to come in that are sold already: their policies have to name another first.
 */
@inject()
export class ChangeLocation {
  constructor(
    private readonly once: OncePerKey,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  execute(
    request: StaffRequest,
    locationId: LocationId,
    change: LocationChange
  ): Promise<Result<object, ChangeLocationRefusal>> {
    return this.once.execute(request, (trx) => this.#change(trx, request, locationId, change))
  }

  async #change(
    trx: Transaction,
    { staff }: StaffRequest,
    locationId: LocationId,
    change: LocationChange
  ): Promise<Result<object, ChangeLocationRefusal>> {
    const all = await rows<Location>(trx, LOCK_ALL)
    const before = all.find(({ id }) => id === locationId)
    if (!before) return err('location_not_found')
    const now = { ...before, ...change }
    const isLast = all.every(({ id, active }) => id === locationId || !active)
    if (isLast && !now.active) return err('last_location')
    if (!now.active && (await firstRow(trx, EXPECTING, [locationId]))) {
      return err('location_expects_stock')
    }
    await rows(trx, WRITE, { ...now })
    await this.recordAudit.execute(trx, {
      by: staff,
      action: 'inventory.change_location',
      aggregate: { type: 'location', id: locationId },
      details: { ...change },
    })
    await this.publishEvents.execute(trx, [
      ...(now.active === before.active ? [] : await this.#reread(trx, locationId)),
      ...(now.active ? await this.#low(trx, before, now) : []),
    ])
    return ok(now)
  }

  /** All that lies there reads differently to shoppers, or may do. */
  async #reread(trx: Transaction, locationId: LocationId): Promise<DomainEvent[]> {
    const stocked = await rows<{ variantId: VariantId }>(trx, STOCKED, [locationId])
    const variantIds = stocked.map(({ variantId }) => variantId)
    return inParts(variantIds).flatMap(availabilityChanged)
  }

  /** What runs low by the new threshold, and did not by the old one. */
  async #low(trx: Transaction, before: Location, now: Location): Promise<DomainEvent[]> {
    if (now.lowStockAt === null || now.lowStockAt <= (before.lowStockAt ?? -1)) return []
    const low = await rows<{ variantId: VariantId }>(trx, NEWLY_LOW, {
      locationId: now.id,
      from: now.lowStockAt,
      before: before.lowStockAt,
    })
    const levels = low.map(({ variantId }) => ({ variantId, locationId: now.id }))
    return inParts(levels).flatMap(lowStock)
  }
}

function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE)
  )
}

/** Variants in one event: its handler refreshes them in one transaction. */
const AT_ONCE = 500

/** Two changes take turns, so that both cannot close the last but one. Reservations read on meanwhile. */
const LOCK_ALL = `
  SELECT id, code, name, country, priority, active, low_stock_at AS "lowStockAt" FROM inventory.locations ORDER BY id FOR NO KEY UPDATE`

const WRITE = `
  UPDATE inventory.locations SET name = :name, country = :country, priority = :priority, active = :active,
    low_stock_at = :lowStockAt
  WHERE id = :id`

const EXPECTING = 'SELECT FROM inventory.stock_policies WHERE location_id = ? LIMIT 1'

const NEWLY_LOW = `
  SELECT variant_id AS "variantId"
  FROM inventory.stock_levels level LEFT JOIN inventory.stock_policies policy USING (variant_id)
  WHERE level.location_id = :locationId AND policy.low_stock_at IS NULL
    AND on_hand - reserved - allocated <= :from::int
    AND (:before::int IS NULL OR on_hand - reserved - allocated > :before::int)
  ORDER BY variant_id`

const STOCKED = `
  SELECT variant_id AS "variantId" FROM inventory.stock_levels
  WHERE location_id = ? AND on_hand + backorder_limit > reserved + allocated
  ORDER BY variant_id`
