import { inject } from '@adonisjs/core'
import { GetOrderQuery } from '../../orders/index.ts'
import { ExternalEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { GetRefundQuery } from '../../payments/index.ts'
import { parseId, type OrderId } from '../../shared/index.ts'
import { Mailer, messageIdOf } from '../mailer.ts'
import { refundMail } from '../mails/refund_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'

/** Tells a shopper by mail what was refunded, and why. Who was erased meanwhile is not written to. */
@inject()
export class SendRefund extends ExternalEventHandler {
  constructor(
    private readonly getOrder: GetOrderQuery,
    private readonly getRefund: GetRefundQuery,
    private readonly mailer: Mailer,
    private readonly shop: ShopIdentity
  ) {
    super()
  }

  async send({ aggregateId, payload }: PublishedEvent, deliveryId: string): Promise<void> {
    const orderId = parseId<OrderId>(aggregateId)
    const refundId = parseId(payload.refundId)
    const order = orderId && (await this.getOrder.execute(orderId))
    const refund = refundId && (await this.getRefund.execute(refundId))
    if (!order || !refund) return
    await this.mailer.send({
      to: order.email,
      messageId: messageIdOf(deliveryId, this.shop),
      ...refundMail(refund, order, this.shop),
    })
  }
}
