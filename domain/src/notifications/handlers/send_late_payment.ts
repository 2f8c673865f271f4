import { inject } from '@adonisjs/core'
import { GetOrderQuery, type OrderView } from '../../orders/index.ts'
import { Mailer } from '../mailer.ts'
import { latePaymentMail } from '../mails/cancellation_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'
import { OrderMail } from './order_mail.ts'

/** Tells the shopper that money which came for a cancelled order goes back. */
@inject()
export class SendLatePayment extends OrderMail {
  constructor(getOrder: GetOrderQuery, mailer: Mailer, shop: ShopIdentity) {
    super(getOrder, mailer, shop)
  }

  protected write(order: OrderView) {
    return latePaymentMail(order, this.shop)
  }
}
