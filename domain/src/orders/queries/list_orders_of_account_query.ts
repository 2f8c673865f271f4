import { inject } from '@adonisjs/core'
import {
  type AccountId,
  firstRow,
  type Money,
  type OrderId,
  type Page,
  type Paged,
  Reader,
  rows,
} from '../../shared/index.ts'
import type {
  CancelReason,
  FulfilmentStatus,
  OrderStatus,
  PaymentStatus,
} from '../domain/order_state.ts'

/** An order in the list of whoever placed it. */
export interface OwnOrder {
  readonly id: OrderId
  readonly number: string
  readonly status: OrderStatus
  readonly cancelReason: CancelReason | null
  readonly paymentStatus: PaymentStatus
  readonly fulfilmentStatus: FulfilmentStatus
  readonly total: Money
  /** RFC 3339. */
  readonly placedAt: string
  readonly payUntil: string
  readonly lines: readonly {
    readonly name: string
    readonly slug: string
    readonly quantity: number
  }[]
}

/** The orders of an account, the latest first. Those that a later order of the same cart replaced are left out. */
@inject()
export class ListOrdersOfAccountQuery {
  constructor(private readonly reader: Reader) {}

  async execute(accountId: AccountId, { page, perPage }: Page): Promise<Paged<OwnOrder>> {
    const skipped = (page - 1) * perPage
    const [found, counted] = await Promise.all([
      rows<{ order: OwnOrder }>(this.reader, PAGE, { accountId, perPage, skipped }),
      firstRow<{ total: number }>(this.reader, COUNT, { accountId }),
    ])
    return { data: found.map(({ order }) => order), total: counted?.total ?? 0 }
  }

  /** Whether an order is in this account. */
  async owns(accountId: AccountId, orderId: OrderId): Promise<boolean> {
    return (await firstRow(this.reader, OWNS, { accountId, orderId })) !== null
  }
}

const THEIRS = `account_id = :accountId AND cancel_reason IS DISTINCT FROM 'superseded'`

const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const PAGE = `
  SELECT json_build_object(
    'id', id, 'number', number, 'status', status, 'cancelReason', cancel_reason, 'paymentStatus', payment_status,
    'fulfilmentStatus', fulfilment_status,
    'total', json_build_object('amount', total, 'currency', currency),
    'placedAt', ${time('placed_at')},
    'payUntil', ${time('pay_until')},
    'lines', (
      SELECT json_agg(json_build_object('name', name, 'slug', slug, 'quantity', quantity) ORDER BY position)
      FROM orders.order_lines line WHERE line.order_id = placed.id
    )
  ) AS "order"
  FROM orders.orders placed WHERE ${THEIRS}
  ORDER BY id DESC LIMIT :perPage OFFSET :skipped`

const COUNT = `
  SELECT count(*) AS total FROM (SELECT FROM orders.orders WHERE ${THEIRS} LIMIT 10000) AS counted`

const OWNS = `SELECT FROM orders.orders WHERE id = :orderId AND account_id = :accountId`
