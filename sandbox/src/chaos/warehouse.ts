import pg from 'pg'
import type { Tally } from './tally.ts'

/** Nobody waits for a database that was killed. Milliseconds. */
const PATIENCE = { connectionTimeoutMillis: 5_000, query_timeout: 15_000 }

/** Books units that came, or those that broke: no more than there are. Every counter from the locked row, as the shop does. */
const BOOK = `
  WITH locked AS MATERIALIZED (
    SELECT *, greatest($2::int, -on_hand) AS moved FROM inventory.stock_levels
    WHERE variant_id = $1 ORDER BY location_id LIMIT 1
    FOR UPDATE
  ), booking AS MATERIALIZED (
    SELECT *, greatest(0, reserved + allocated - on_hand - moved - backorder_limit) AS new_shortfall FROM locked
  ), updated AS (
    UPDATE inventory.stock_levels level
    SET on_hand = booking.on_hand + moved, reserved = booking.reserved, allocated = booking.allocated,
      backorder_limit = booking.backorder_limit, shortfall = new_shortfall
    FROM booking WHERE level.variant_id = booking.variant_id AND level.location_id = booking.location_id
  )
  INSERT INTO inventory.movements (variant_id, location_id, kind, reference, on_hand_delta, shortfall_delta)
  SELECT variant_id, location_id, 'adjustment', 'chaos', moved, new_shortfall - shortfall FROM booking`

const HOT = `
  SELECT level.variant_id, level.on_hand
  FROM inventory.stock_levels level JOIN catalog.variants variant ON variant.id = level.variant_id
  WHERE level.on_hand > 0 AND level.backorder_limit = 0 AND level.reserved + level.allocated = 0
  ORDER BY level.variant_id LIMIT $1`

/** More than there ever is. */
const EVERYTHING = 1_000_000

/** A few products that everybody wants, with less of them than is wanted, and now and then a delivery. */
export class Warehouse {
  readonly #pool: pg.Pool
  readonly #tally: Tally
  readonly variants: string[] = []

  constructor(databaseUrl: string, tally: Tally) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: 2, ...PATIENCE })
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
  receive(variant: string, units: number): Promise<void> {
    return this.#book(variant, units, 'deliveries')
  }

  /** A shelf gives way: nothing is left of what everybody wants, whatever was promised. */
  async breakAll(): Promise<void> {
    for (const variant of this.variants) await this.#book(variant, -EVERYTHING, 'breakages')
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  async #book(variant: string, units: number, what: string): Promise<void> {
    try {
      await this.#pool.query(BOOK, [variant, units])
      this.#tally.add(`${what} booked`)
    } catch {
      this.#tally.add(`${what} not booked`)
    }
  }
}
