import type { DomainEvent } from '../../outbox/index.ts'
import { rows, type Transaction, type VariantId } from '../../shared/index.ts'
import type { StockChange } from '../domain/stock_change.ts'
import type { StockPolicy } from '../domain/stock_policy.ts'
import { policyEvents } from '../events.ts'
import { addLevels } from '../sql/add_levels.ts'
import { LEVEL_BEFORE, lockLevels } from '../sql/lock_levels.ts'

/**
 * Says what may be sold of a variant beyond what is there, at one location. What is promised already stays promised: a
 * lower limit, or another location, may leave a shortfall, and then staff are told. Locks the policy before the levels.
 *
 * @returns events that the caller publishes in the same transaction
 */
export class WriteStockPolicy {
  async execute(
    trx: Transaction,
    variantId: VariantId,
    policy: StockPolicy
  ): Promise<DomainEvent[]> {
    return policyEvents(variantId, await writeStockPolicy(trx, variantId, policy))
  }
}

/** @returns the levels of the variant as they were, with what moved */
export async function writeStockPolicy(
  trx: Transaction,
  variantId: VariantId,
  chosen: StockPolicy
): Promise<StockChange[]> {
  const { policy } = chosen
  const limit = policy === 'deny' ? 0 : chosen.limit
  const locationId = policy === 'deny' ? null : chosen.locationId
  const releasesOn = policy === 'pre_order' ? chosen.releasesOn : null
  await rows(trx, WRITE, { variantId, policy, limit, locationId, releasesOn })
  if (locationId) await addLevels(trx, [variantId], locationId)
  return rows<StockChange>(trx, LIMIT, { variantId, limit, locationId, reference: policy })
}

const WRITE = `
  INSERT INTO inventory.stock_policies (variant_id, policy, unit_limit, location_id, releases_on)
  VALUES (:variantId, :policy, :limit, :locationId, :releasesOn)
  ON CONFLICT (variant_id) DO UPDATE
    SET policy = excluded.policy, unit_limit = excluded.unit_limit, location_id = excluded.location_id,
      releases_on = excluded.releases_on, updated_at = now()`

/** Every counter is written from the locked version: see `reserve_stock.ts` for why. */
const LIMIT = `
  WITH line AS (
    SELECT :variantId::uuid AS variant_id
  ), locked AS MATERIALIZED (${lockLevels('line')}
  ), step AS MATERIALIZED (
    SELECT *, CASE WHEN location_id = :locationId::uuid THEN :limit::int ELSE 0 END - backorder_limit AS limit_delta
    FROM locked
  ), moved AS MATERIALIZED (
    SELECT *, greatest(0, reserved + allocated - on_hand - backorder_limit - limit_delta) AS new_shortfall
    FROM step WHERE limit_delta <> 0
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = moved.on_hand, reserved = moved.reserved, allocated = moved.allocated,
      backorder_limit = moved.backorder_limit + limit_delta, shortfall = new_shortfall, updated_at = now()
    FROM moved
    WHERE level.variant_id = moved.variant_id AND level.location_id = moved.location_id
  ), booked AS (
    INSERT INTO inventory.movements (variant_id, location_id, kind, reference, backorder_limit_delta, shortfall_delta)
    SELECT variant_id, location_id, 'adjustment', :reference, limit_delta, new_shortfall - shortfall FROM moved
  )
  SELECT ${LEVEL_BEFORE},
    0 AS "onHandDelta", 0 AS "promisedDelta", limit_delta AS "backorderLimitDelta"
  FROM step`
