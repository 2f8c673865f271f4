import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { ListHeldUnitsQuery } from '../../inventory/index.ts'
import { ListDisputesQuery, ListPaymentsQuery, ListRefundsQuery } from '../../payments/index.ts'
import { firstRow, type OrderId } from '../../shared/index.ts'
import { ListAuditQuery } from '../../staff/index.ts'
import { timelineOf, type OrderCase } from '../domain/order_case.ts'
import { GetOrderQuery } from './get_order_query.ts'

interface Times {
  readonly paidAt: Date | null
  readonly cancelledAt: Date | null
  readonly closedAt: Date | null
}

/** As much as one order ever has. */
const ALL = { page: 1, perPage: 1000 }

/** An order with its payments, refunds, disputes and all that happened to it, for staff. */
@inject()
export class GetOrderCaseQuery {
  constructor(
    private readonly db: Database,
    private readonly getOrder: GetOrderQuery,
    private readonly listPayments: ListPaymentsQuery,
    private readonly listRefunds: ListRefundsQuery,
    private readonly listDisputes: ListDisputesQuery,
    private readonly listHeldUnits: ListHeldUnitsQuery,
    private readonly listAudit: ListAuditQuery
  ) {}

  async execute(orderId: OrderId): Promise<OrderCase | null> {
    const order = await this.getOrder.execute(orderId)
    const times = await firstRow<Times>(this.db, TIMES, [orderId])
    if (!order || !times) return null
    const about = { aggregateType: 'order', aggregateId: orderId }
    const [payments, { data: refunds }, { data: disputes }, units, { data: audit }] =
      await Promise.all([
        this.listPayments.execute(orderId),
        this.listRefunds.execute({ orderId }, ALL),
        this.listDisputes.execute({ orderId }, ALL),
        this.listHeldUnits.execute(orderId),
        this.listAudit.execute(about, ALL),
      ])
    const known = { order, payments, refunds, disputes }
    const timeline = timelineOf({
      ...known,
      audit,
      paidAt: times.paidAt?.toISOString() ?? null,
      cancelledAt: times.cancelledAt?.toISOString() ?? null,
      closedAt: times.closedAt?.toISOString() ?? null,
    })
    return { ...known, units, timeline }
  }
}

const TIMES = `
  SELECT paid_at AS "paidAt", cancelled_at AS "cancelledAt", closed_at AS "closedAt" FROM orders.orders WHERE id = ?`
