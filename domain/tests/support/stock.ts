import type { Database } from '@adonisjs/lucid/database'
import {
  BookStock,
  MAIN_LOCATION,
  ReserveStock,
  type StockLine,
  WriteStockPolicy,
} from '../../src/inventory/index.ts'
import {
  type CartId,
  firstRow,
  type LocationId,
  newId,
  type OrderId,
  rows,
  transactResult,
  type VariantId,
} from '../../src/shared/index.ts'

/** A new variant with so many units on the shelf. */
export async function stocked(
  db: Database,
  quantity: number,
  backorderLimit = 0
): Promise<VariantId> {
  const variantId = newId<VariantId>()
  await receive(db, [{ variantId, quantity }])
  if (backorderLimit > 0) await backorder(db, variantId, backorderLimit)
  return variantId
}

/** Lets so many units be sold beyond those on the shelf; none any more, when it is 0. */
export async function backorder(
  db: Database,
  variantId: VariantId,
  limit: number,
  locationId: LocationId = MAIN_LOCATION
): Promise<void> {
  const policy = limit > 0 ? ({ policy: 'backorder', limit, locationId } as const) : DENY
  await db.transaction((trx) => new WriteStockPolicy().execute(trx, variantId, policy))
}

const DENY = { policy: 'deny' } as const

export async function receive(
  db: Database,
  lines: readonly { variantId: VariantId; quantity: number }[]
): Promise<void> {
  await db.transaction((trx) =>
    new BookStock().execute(trx, { kind: 'receipt', lines, reference: 'test' })
  )
}

/** Reserves for a new order of a new cart. */
export function reserve(db: Database, ...lines: StockLine[]) {
  const orderId = newId<OrderId>()
  return transactResult(db, async (trx) => {
    const cartId = newId<CartId>()
    const reserved = await new ReserveStock().execute(trx, { orderId, cartId, lines })
    return reserved.ok ? { ok: true, value: { orderId, events: reserved.value } } : reserved
  })
}

/** Reserves what must be there. @returns the order */
export async function reserved(db: Database, ...lines: StockLine[]): Promise<OrderId> {
  const result = await reserve(db, ...lines)
  if (!result.ok) throw new Error('The test meant this to be in stock')
  return result.value.orderId
}

export interface Counters {
  on_hand: number
  reserved: number
  allocated: number
  backorder_limit: number
  shortfall: number
}

export async function levelOf(db: Database, variantId: VariantId): Promise<Counters> {
  const level = await firstRow<Counters>(
    db,
    `SELECT on_hand, reserved, allocated, backorder_limit, shortfall
     FROM inventory.stock_levels WHERE variant_id = ?`,
    [variantId]
  )
  if (!level) throw new Error(`No stock level for ${variantId}`)
  return level
}

/** Everything there is to say about stock: to prove that a refusal changed nothing. */
export async function stockLedger(db: Database): Promise<unknown> {
  return {
    levels: await rows(db, 'SELECT * FROM inventory.stock_levels ORDER BY variant_id, location_id'),
    reservations: await rows(
      db,
      'SELECT * FROM inventory.reservations ORDER BY order_id, variant_id, location_id'
    ),
    movements: await rows(db, 'SELECT * FROM inventory.movements ORDER BY id'),
    policies: await rows(db, 'SELECT * FROM inventory.stock_policies ORDER BY variant_id'),
  }
}
