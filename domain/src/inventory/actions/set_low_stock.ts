import { inject } from '@adonisjs/core'
import { PublishEvents } from '../../outbox/index.ts'
import { ok, type Result, rows, type VariantId } from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import { isLow } from '../domain/stock_level.ts'
import type { StockChange } from '../domain/stock_change.ts'
import { lowStock } from '../events.ts'
import { LEVEL_BEFORE, lockLevels } from '../sql/lock_levels.ts'

interface LowStock {
  readonly variantId: VariantId
  /** Units; null: as each location says. */
  readonly lowStockAt: number | null
}

/** Says from how few units of a variant down staff are told, at every location. What runs low by it is told at once. */
@inject()
export class SetLowStock {
  constructor(
    private readonly once: OncePerKey,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  execute(
    request: StaffRequest,
    { variantId, lowStockAt }: LowStock
  ): Promise<Result<object, OnceRefusal>> {
    return this.once.execute(request, async (trx) => {
      await rows(trx, HOLD, { variantId })
      const before = await rows<StockChange>(trx, LEVELS, { variantId })
      await rows(trx, WRITE, { variantId, lowStockAt })
      const now = await rows<StockChange>(trx, LEVELS, { variantId })
      const isNew = ({ locationId }: StockChange) =>
        before.some((level) => level.locationId === locationId && !isLow(level, level.lowStockAt))
      const low = now.filter(
        (level) => level.active && isLow(level, level.lowStockAt) && isNew(level)
      )
      await this.recordAudit.execute(trx, {
        by: request.staff,
        action: 'inventory.set_low_stock',
        aggregate: { type: 'variant', id: variantId },
        details: { lowStockAt },
      })
      await this.publishEvents.execute(trx, lowStock(low))
      return ok({ variantId, lowStockAt })
    })
  }
}

/** Two who say something of a variant take turns: the policy is locked before the levels. */
const HOLD = `
  INSERT INTO inventory.stock_policies (variant_id) VALUES (:variantId)
  ON CONFLICT (variant_id) DO UPDATE SET updated_at = now()`

const LEVELS = `
  WITH line AS (
    SELECT :variantId::uuid AS variant_id
  ), locked AS MATERIALIZED (${lockLevels('line')}
  )
  SELECT ${LEVEL_BEFORE}, 0 AS "onHandDelta", 0 AS "promisedDelta", 0 AS "backorderLimitDelta" FROM locked`

const WRITE = `
  UPDATE inventory.stock_policies SET low_stock_at = :lowStockAt WHERE variant_id = :variantId`
