import { inject } from '@adonisjs/core'
import { GetOrderQuery, type OrderView } from '../../orders/index.ts'
import { Mailer } from '../mailer.ts'
import { cancellationMail } from '../mails/cancellation_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'
import { OrderMail } from './order_mail.ts'

/** Tells the shopper that an order is cancelled, unless it has come back to life meanwhile, or a newer one took its place. */
@inject()
export class SendCancellation extends OrderMail {
  constructor(getOrder: GetOrderQuery, mailer: Mailer, shop: ShopIdentity) {
    super(getOrder, mailer, shop)
  }

  protected write(order: OrderView) {
    return order.status === 'cancelled' ? cancellationMail(order, this.shop) : null
  }
}
