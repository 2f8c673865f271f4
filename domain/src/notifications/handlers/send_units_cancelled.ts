import { inject } from '@adonisjs/core'
import { GetOrderQuery, type LineQuantity, type OrderView } from '../../orders/index.ts'
import type { PublishedEvent } from '../../outbox/index.ts'
import { parseId, type OrderLineId } from '../../shared/index.ts'
import { Mailer } from '../mailer.ts'
import { unitsCancelledMail } from '../mails/cancellation_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'
import { OrderMail } from './order_mail.ts'

/** Tells the shopper which units of an order that goes on will never be sent: those that the event names. */
@inject()
export class SendUnitsCancelled extends OrderMail {
  constructor(getOrder: GetOrderQuery, mailer: Mailer, shop: ShopIdentity) {
    super(getOrder, mailer, shop)
  }

  protected write(order: OrderView, { payload }: PublishedEvent) {
    const lines: readonly unknown[] = Array.isArray(payload.lines) ? payload.lines : []
    return unitsCancelledMail(order, lines.flatMap(readUnits), this.shop)
  }
}

function readUnits(value: unknown): LineQuantity[] {
  if (typeof value !== 'object' || value === null) return []
  const lineId = 'lineId' in value ? parseId<OrderLineId>(value.lineId) : null
  const quantity = 'quantity' in value ? Number(value.quantity) : 0
  return lineId ? [{ lineId, quantity }] : []
}
