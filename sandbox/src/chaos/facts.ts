import pg from 'pg'
import { listAt, numberAt, textAt } from './json.ts'
import { checkStaff } from './staff_facts.ts'
import type { Told } from './told.ts'

interface OrderRow {
  id: string
  total: string
  status: string
  payment_status: string
  /** Minor units that are on their way back, or have gone back. */
  given_back: string
}

const ORDERS = `
  SELECT id, total, status, payment_status, coalesce((
    SELECT sum(amount) FROM payments.refunds WHERE order_id = orders.id AND state <> 'failed'
  ), 0) AS given_back
  FROM orders.orders`

/**
 * Units that somebody pays or has paid for beyond those that ever came, and those that broke when they were promised
 * already: staff were told of them.
 */
const OVERSOLD = `
  WITH sold AS (
    SELECT variant_id, sum(quantity - line.cancelled) AS units
    FROM orders.order_lines line JOIN orders.orders ON orders.id = line.order_id
    WHERE status <> 'cancelled' GROUP BY variant_id
  ), came AS (
    SELECT variant_id, sum(on_hand_delta + backorder_limit_delta + shortfall_delta) AS units
    FROM inventory.movements WHERE kind <> 'shipment' GROUP BY variant_id
  )
  SELECT variant_id, sold.units AS sold, coalesce(came.units, 0) AS came
  FROM sold LEFT JOIN came USING (variant_id) WHERE sold.units > coalesce(came.units, 0)`

/** Shelves that more has left than there ever was. */
const LEFT_FROM_NOWHERE =
  'SELECT variant_id, location_id, on_hand FROM inventory.stock_levels WHERE on_hand < 0'

const PAGES = `SELECT session_id, order_id FROM payments.payment_attempts WHERE session_id IS NOT NULL`

/** Holds what the shop says against what the provider knows, and against what shoppers were told: the ledger sees neither. */
export async function checkFacts(
  databaseUrl: string,
  provider: unknown,
  told: Told
): Promise<string[]> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  try {
    const { rows: orders } = await db.query<OrderRow>(ORDERS)
    const { rows: pages } = await db.query<{ session_id: string; order_id: string }>(PAGES)
    const { rows: oversold } = await db.query<Record<string, string>>(OVERSOLD)
    const { rows: nowhere } = await db.query<Record<string, string>>(LEFT_FROM_NOWHERE)
    const byId = new Map(orders.map((order) => [order.id, order]))
    const orderOf = new Map(pages.map((page) => [page.session_id, page.order_id]))
    return [
      ...oversold.map((row) => `oversold: ${JSON.stringify(row)}`),
      ...nowhere.map((row) => `left_from_nowhere: ${JSON.stringify(row)}`),
      ...checkTold(byId, told),
      ...checkSessions(listAt(provider, 'sessions'), orderOf, byId),
      ...(await checkStaff(db, provider, told)),
    ]
  } finally {
    await db.end()
  }
}

function checkTold(byId: ReadonlyMap<string, OrderRow>, told: Told): string[] {
  return [...told.orders].flatMap(([id, total]) => {
    const order = byId.get(id)
    if (!order) return [`order_lost: somebody was told of order ${id}, which does not exist`]
    if (Number(order.total) === total) return []
    return [`total_changed: order ${id} was placed for ${total} and says ${order.total}`]
  })
}

function checkSessions(
  sessions: readonly unknown[],
  orderOf: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, OrderRow>
): string[] {
  const found: string[] = []
  const paid = new Map<string, number>()
  for (const session of sessions) {
    const id = textAt(session, 'id')
    const orderId = orderOf.get(id) ?? textAt(session, 'client_reference_id')
    if (textAt(session, 'status') === 'open') {
      found.push(`page_open: ${id} of order ${orderId} can still be paid`)
    }
    if (textAt(session, 'payment_status') !== 'paid') continue
    paid.set(orderId, (paid.get(orderId) ?? 0) + numberAt(session, 'amount_total'))
  }
  for (const [orderId, amount] of paid) {
    const order = byId.get(orderId)
    const kept = amount - Number(order?.given_back ?? 0)
    const isSold =
      order?.status !== 'cancelled' && /paid|refunded/.test(order?.payment_status ?? '')
    if (isSold ? kept <= Number(order?.total) : kept === 0) continue
    const state = order ? `${order.status}, ${order.payment_status}` : 'unknown'
    found.push(`money_kept: ${kept} was paid for order ${orderId}, which is ${state}`)
  }
  for (const order of byId.values()) {
    const says = ['paid', 'partially_refunded', 'refunded'].includes(order.payment_status)
    if (says && (paid.get(order.id) ?? 0) < Number(order.total)) {
      found.push(`paid_for_nothing: order ${order.id} says ${order.payment_status}, nobody paid it`)
    }
  }
  return found
}
