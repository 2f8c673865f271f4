import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, firstRow, type OrderId, rows } from '../../shared/index.ts'
import { returnable, type Returnable } from '../domain/choose_return.ts'
import { ReturnSettings, returnWindowDays } from '../domain/return_window.ts'
import type { ReturnView } from '../domain/return_view.ts'
import { readLineUnits } from './read_line_units.ts'
import { RETURN_JSON } from './return_json.ts'

interface ReturnsOfOrder {
  /** The latest first. */
  readonly returns: readonly ReturnView[]
  /** What else could be asked back now. A hint: asking for it makes it certain. */
  readonly returnable: readonly Returnable[]
}

/** The returns of an order. Whether the asker may see it is the caller's to know. */
@inject()
export class ListReturnsOfOrderQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: ReturnSettings
  ) {}

  /** @returns null when there is no such order */
  async execute(orderId: OrderId): Promise<ReturnsOfOrder | null> {
    const order = await firstRow<{ isOpen: boolean; country: string | null }>(this.db, ORDER, [
      orderId,
    ])
    if (!order) return null
    const [returns, lines] = await Promise.all([
      rows<{ asked: ReturnView }>(this.db, RETURNS, [orderId]),
      readLineUnits(this.db, orderId),
    ])
    const days = returnWindowDays(this.settings, order.country)
    return {
      returns: returns.map(({ asked }) => asked),
      returnable: order.isOpen ? returnable(lines, days, this.clock.now()) : [],
    }
  }
}

const ORDER = `
  SELECT status = 'open' AS "isOpen", shipping_address->>'country' AS country
  FROM orders.orders LEFT JOIN orders.order_contacts ON order_id = id WHERE id = ?`

const RETURNS = `
  SELECT ${RETURN_JSON} AS asked
  FROM orders.returns asked JOIN orders.orders placed ON placed.id = asked.order_id
  WHERE asked.order_id = ? ORDER BY asked.id DESC`
