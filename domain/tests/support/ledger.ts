import type { Database } from '@adonisjs/lucid/database'
import { CheckLedger } from '../../src/ledger/index.ts'
import { backorderLimitsEqualPolicies } from '../../src/ledger/invariants/backorder_limits_equal_policies.ts'
import { shortfallIsLeast } from '../../src/ledger/invariants/shortfall_is_least.ts'
import { stockEqualsMovements } from '../../src/ledger/invariants/stock_equals_movements.ts'
import { stockEqualsReservations } from '../../src/ledger/invariants/stock_equals_reservations.ts'
import { stockIsCovered } from '../../src/ledger/invariants/stock_is_covered.ts'
import { rows } from '../../src/shared/index.ts'
import type { TestShop } from './test_shop.ts'

const OF_STOCK = [
  stockEqualsMovements,
  stockEqualsReservations,
  stockIsCovered,
  shortfallIsLeast,
  backorderLimitsEqualPolicies,
]

/** Fails unless the stock levels are what their movements and reservations say. */
export async function stockMustAgree(db: Database): Promise<void> {
  for (const { promise, sql } of OF_STOCK) {
    const broken = await rows(db, sql)
    if (broken.length > 0) throw new Error(`${promise} ${JSON.stringify(broken)}`)
  }
}

/** Fails unless everything is as promised, but for what is still on its way. */
export async function ledgerMustAgree(shop: TestShop): Promise<void> {
  const broken = await (await shop.make(CheckLedger)).execute({ grace: 3600 })
  if (broken.length > 0) throw new Error(JSON.stringify(broken))
}
