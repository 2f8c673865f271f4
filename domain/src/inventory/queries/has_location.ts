import { firstRow, type LocationId, type Transaction } from '../../shared/index.ts'

/** Whether there is such a location. */
export async function hasLocation(trx: Transaction, locationId: LocationId): Promise<boolean> {
  const sql = 'SELECT 1 FROM inventory.locations WHERE id = ?'
  return (await firstRow(trx, sql, [locationId])) !== null
}
