import type { Database } from '@adonisjs/lucid/database'
import { BookStock } from '../../src/inventory/index.ts'
import { firstRow, newId, type VariantId } from '../../src/shared/index.ts'

/** A new variant with so many units on the shelf. */
export async function stocked(
  db: Database,
  quantity: number,
  backorderLimit = 0
): Promise<VariantId> {
  const variantId = newId<VariantId>()
  await db.transaction((trx) =>
    new BookStock().execute(trx, {
      kind: 'receipt',
      lines: [{ variantId, quantity, backorderLimit }],
      reference: 'test',
    })
  )
  return variantId
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
    `SELECT on_hand, reserved, allocated, backorder_limit, shortfall FROM inventory.stock_levels WHERE variant_id = ?`,
    [variantId]
  )
  if (!level) throw new Error(`No stock level for ${variantId}`)
  return level
}
