import type { Database } from '@adonisjs/lucid/database'
import { BookStock } from '../../src/inventory/index.ts'
import { type LocationId, newId, rows, type VariantId } from '../../src/shared/index.ts'

/** One more place where stock can lie, gone when the database is reset. */
export async function openLocation(
  db: Database,
  code: string,
  priority: number
): Promise<LocationId> {
  const id = newId<LocationId>()
  await rows(
    db,
    `INSERT INTO inventory.locations (id, code, name, priority) VALUES (:id, :code, :code, :priority)`,
    { id, code, priority }
  )
  return id
}

export async function receiveAt(
  db: Database,
  locationId: LocationId,
  variantId: VariantId,
  quantity: number
): Promise<void> {
  const lines = [{ variantId, quantity }]
  await db.transaction((trx) =>
    new BookStock().execute(trx, { kind: 'receipt', locationId, lines, reference: 'test' })
  )
}
