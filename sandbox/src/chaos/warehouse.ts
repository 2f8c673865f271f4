import pg from 'pg'
import type { Tally } from './tally.ts'

const BOOK = `
  WITH level AS (
    UPDATE inventory.stock_levels
    SET on_hand = on_hand + $2, shortfall = greatest(0, reserved + allocated - on_hand - $2 - backorder_limit)
    WHERE variant_id = $1
    RETURNING variant_id, location_id, shortfall, on_hand, reserved, allocated, backorder_limit
  )
  INSERT INTO inventory.movements (variant_id, location_id, kind, reference, on_hand_delta, shortfall_delta)
  SELECT variant_id, location_id, 'adjustment', 'chaos', $2, shortfall - (
    SELECT before.shortfall FROM inventory.stock_levels before WHERE before.variant_id = $1
  ) FROM level`

const HOT = `
  SELECT level.variant_id, level.on_hand
  FROM inventory.stock_levels level JOIN catalog.variants variant ON variant.id = level.variant_id
  WHERE level.on_hand > 0 AND level.backorder_limit = 0 AND level.reserved + level.allocated = 0
  ORDER BY level.variant_id LIMIT $1`

/** A few products that everybody wants, with less of them than is wanted, and now and then a delivery. */
export class Warehouse {
  readonly #pool: pg.Pool
  readonly #tally: Tally
  readonly variants: string[] = []

  constructor(databaseUrl: string, tally: Tally) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
    this.#pool.on('error', () => undefined)
    this.#tally = tally
  }

  /** Leaves this many units of each of so many products. Nobody sells meanwhile. */
  async open(products: number, units: number): Promise<void> {
    const { rows } = await this.#pool.query<{ variant_id: string; on_hand: number }>(HOT, [
      products,
    ])
    for (const { variant_id: variant, on_hand: onHand } of rows) {
      await this.#pool.query(BOOK, [variant, units - onHand])
      this.variants.push(variant)
    }
  }

  /** More of a product arrives; not, when the database is down. */
  async receive(variant: string, units: number): Promise<void> {
    try {
      await this.#pool.query(BOOK, [variant, units])
      this.#tally.add('deliveries received')
    } catch {
      this.#tally.add('deliveries turned away')
    }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}
