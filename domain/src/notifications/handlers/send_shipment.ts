import { inject } from '@adonisjs/core'
import { GetOrderQuery, type OrderView } from '../../orders/index.ts'
import type { PublishedEvent } from '../../outbox/index.ts'
import { Mailer } from '../mailer.ts'
import { shipmentMail } from '../mails/shipment_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'
import { OrderMail } from './order_mail.ts'

/** Tells the shopper that a parcel has left: the one that the event names. */
@inject()
export class SendShipment extends OrderMail {
  constructor(getOrder: GetOrderQuery, mailer: Mailer, shop: ShopIdentity) {
    super(getOrder, mailer, shop)
  }

  protected write(order: OrderView, { payload }: PublishedEvent) {
    const shipment = order.shipments.find(({ id }) => id === payload.shipmentId)
    if (!shipment)
      throw new Error(`Order ${order.id} has no shipment ${String(payload.shipmentId)}`)
    return shipmentMail(order, shipment, this.shop)
  }
}
