import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  firstRow,
  type LocationId,
  type OrderId,
  type Page,
  type Paged,
  rows,
  type VariantId,
} from '../../shared/index.ts'

export interface MovementRow {
  readonly id: number
  readonly at: Date
  readonly kind: string
  readonly locationId: LocationId
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly backorderLimit: number
  readonly shortfall: number
  readonly orderId: OrderId | null
  readonly reference: string | null
}

/** Everything that ever moved of a variant, the latest first: each counter by how much. */
@inject()
export class ListMovementsQuery {
  constructor(private readonly db: Database) {}

  async execute(variantId: VariantId, { page, perPage }: Page): Promise<Paged<MovementRow>> {
    const [data, counted] = await Promise.all([
      rows<MovementRow>(this.db, PAGE, { variantId, perPage, skipped: (page - 1) * perPage }),
      firstRow<{ total: number }>(this.db, COUNT, { variantId }),
    ])
    return { data, total: counted?.total ?? 0 }
  }
}

const PAGE = `
  SELECT id, created_at AS at, kind, location_id AS "locationId", on_hand_delta AS "onHand",
    reserved_delta AS reserved, allocated_delta AS allocated, backorder_limit_delta AS "backorderLimit",
    shortfall_delta AS shortfall, order_id AS "orderId", reference
  FROM inventory.movements
  WHERE variant_id = :variantId
  ORDER BY created_at DESC, id DESC LIMIT :perPage OFFSET :skipped`

const COUNT = `
  SELECT count(*) AS total FROM (
    SELECT FROM inventory.movements WHERE variant_id = :variantId LIMIT 10000
  ) AS counted`
