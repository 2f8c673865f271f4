import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type Connection, rows, type VariantId } from '../../shared/index.ts'

/** Counters of one level, and what its movements add up to. */
export interface Drift {
  readonly variantId: VariantId
  readonly counters: Record<string, number>
  readonly movements: Record<string, number>
}

/** Proves the stock ledger: levels whose counters are not the sum of their movements. None, when all is well. */
@inject()
export class FindDriftQuery {
  constructor(private readonly db: Database) {}

  async execute(client: Connection = this.db.connection()): Promise<Drift[]> {
    return rows<Drift>(client, DRIFT)
  }
}

const DRIFT = `
  WITH counted AS (
    SELECT variant_id, location_id, jsonb_build_object(
      'onHand', on_hand, 'reserved', reserved, 'allocated', allocated,
      'backorderLimit', backorder_limit, 'shortfall', shortfall
    ) AS counters
    FROM inventory.stock_levels
  ), rebuilt AS (
    SELECT variant_id, location_id, jsonb_build_object(
      'onHand', sum(on_hand_delta), 'reserved', sum(reserved_delta), 'allocated', sum(allocated_delta),
      'backorderLimit', sum(backorder_limit_delta), 'shortfall', sum(shortfall_delta)
    ) AS movements
    FROM inventory.movements GROUP BY variant_id, location_id
  )
  SELECT variant_id AS "variantId", counters, movements
  FROM counted FULL JOIN rebuilt USING (variant_id, location_id)
  WHERE counters IS DISTINCT FROM movements`
