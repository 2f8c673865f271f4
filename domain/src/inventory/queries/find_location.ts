import { firstRow, type Connection, type LocationId, type Transaction } from '../../shared/index.ts'
import { MAIN_LOCATION, type Location } from '../domain/location.ts'

/** A location by its id, whether it sells or not; null when there is none. */
export function findLocation(client: Connection, locationId: LocationId): Promise<Location | null> {
  return firstRow<Location>(client, `SELECT ${COLUMNS} FROM inventory.locations WHERE id = ?`, [
    locationId,
  ])
}

/** The same, held against being closed before this transaction ends. */
export function holdLocation(trx: Transaction, locationId: LocationId): Promise<Location | null> {
  return firstRow<Location>(
    trx,
    `SELECT ${COLUMNS} FROM inventory.locations WHERE id = ? FOR SHARE`,
    [locationId]
  )
}

/** Where goods go when nobody says: the location that is asked first. */
export async function firstLocation(client: Connection): Promise<LocationId> {
  const first = await firstRow<{ id: LocationId }>(client, FIRST)
  return first?.id ?? MAIN_LOCATION
}

const COLUMNS = 'id, code, name, country, priority, active, low_stock_at AS "lowStockAt"'

const FIRST = 'SELECT id FROM inventory.locations WHERE active ORDER BY priority, id LIMIT 1'
