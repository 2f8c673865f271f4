import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  firstRow,
  rows,
  type Money,
  type OrderId,
  type Page,
  type Paged,
} from '../../shared/index.ts'
import { parseOrderNumber } from '../domain/order_number.ts'
import type { FulfilmentStatus, OrderStatus, PaymentStatus } from '../domain/order_state.ts'

export interface OrderFilter {
  /** As somebody typed it. */
  readonly number?: string
  readonly status?: OrderStatus
  readonly paymentStatus?: PaymentStatus
  readonly fulfilmentStatus?: FulfilmentStatus
  readonly disputed?: boolean
}

/** An order in a list for staff. */
export interface ListedOrder {
  readonly id: OrderId
  readonly number: string
  readonly status: OrderStatus
  readonly paymentStatus: PaymentStatus
  readonly fulfilmentStatus: FulfilmentStatus
  readonly disputed: boolean
  readonly total: Money
  readonly refunded: Money
  /** RFC 3339. */
  readonly placedAt: string
}

/** Orders as staff look for them, the latest first. */
@inject()
export class ListOrdersQuery {
  constructor(private readonly db: Database) {}

  async execute(filter: OrderFilter, { page, perPage }: Page): Promise<Paged<ListedOrder>> {
    const { status = null, paymentStatus = null, fulfilmentStatus = null, disputed = null } = filter
    const number = filter.number === undefined ? null : (parseOrderNumber(filter.number) ?? '')
    const chosen = { number, status, paymentStatus, fulfilmentStatus, disputed }
    const skipped = (page - 1) * perPage
    const [found, counted] = await Promise.all([
      rows<{ order: ListedOrder }>(this.db, PAGE, { ...chosen, perPage, skipped }),
      firstRow<{ total: number }>(this.db, COUNT, chosen),
    ])
    return { data: found.map(({ order }) => order), total: counted?.total ?? 0 }
  }
}

const CHOSEN = `
  (:number::text IS NULL OR number = :number) AND (:status::text IS NULL OR status = :status)
  AND (:paymentStatus::text IS NULL OR payment_status = :paymentStatus)
  AND (:fulfilmentStatus::text IS NULL OR fulfilment_status = :fulfilmentStatus)
  AND (:disputed::boolean IS NULL OR disputed = :disputed)`

/** Ids are time: the primary key brings the latest first. */
const PAGE = `
  SELECT json_build_object(
    'id', id, 'number', number, 'status', status, 'paymentStatus', payment_status,
    'fulfilmentStatus', fulfilment_status, 'disputed', disputed,
    'total', json_build_object('amount', total, 'currency', currency),
    'refunded', json_build_object('amount', refunded, 'currency', currency),
    'placedAt', to_char(placed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ) AS "order"
  FROM orders.orders WHERE ${CHOSEN}
  ORDER BY id DESC LIMIT :perPage OFFSET :skipped`

/** Nobody pages past 10,000, so nobody waits for the rest to be counted. */
const COUNT = `
  SELECT count(*) AS total FROM (SELECT FROM orders.orders WHERE ${CHOSEN} LIMIT 10000) AS counted`
