import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  type Connection,
  type LocationId,
  type OrderId,
  rows,
  type VariantId,
} from '../../shared/index.ts'

/** Units of one variant that an order has, or had, at one location. */
export interface HeldUnits {
  readonly variantId: VariantId
  readonly locationId: LocationId
  /** Whether they are reserved or allocated. */
  readonly state: 'reserved' | 'allocated'
  readonly quantity: number
}

/** Where the units lie that an order waits for, the location that is asked first at the top. */
@inject()
export class ListHeldUnitsQuery {
  constructor(private readonly db: Database) {}

  execute(orderId: OrderId, client: Connection = this.db.connection()): Promise<HeldUnits[]> {
    return rows<HeldUnits>(client, HELD, { orderId })
  }
}

const HELD = `
  SELECT held.variant_id AS "variantId", held.location_id AS "locationId", held.state,
    held.quantity - held.shipped AS quantity
  FROM inventory.reservations held JOIN inventory.locations location ON location.id = held.location_id
  WHERE held.order_id = :orderId AND held.state IN ('reserved', 'allocated')
  ORDER BY location.priority, held.location_id, held.variant_id`
