import { inject } from '@adonisjs/core'
import { GetOrderQuery } from '../../orders/index.ts'
import { ExternalEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { parseId, type OrderId } from '../../shared/index.ts'
import { Mailer, messageIdOf } from '../mailer.ts'
import { orderConfirmation } from '../mails/order_confirmation.ts'
import { ShopIdentity } from '../shop_identity.ts'

/**
 * Confirms a paid order by mail. The address is read when the mail is written, never carried in an event or a job. A crash
 * between the mail's acceptance and the mark that it is done sends it twice, under one Message-ID.
 */
@inject()
export class SendOrderConfirmation extends ExternalEventHandler {
  constructor(
    private readonly getOrder: GetOrderQuery,
    private readonly mailer: Mailer,
    private readonly shop: ShopIdentity
  ) {
    super()
  }

  async send({ aggregateId }: PublishedEvent, deliveryId: string): Promise<void> {
    const orderId = parseId<OrderId>(aggregateId)
    const order = orderId && (await this.getOrder.execute(orderId))
    // Erased meanwhile: there is nobody left to write to.
    if (!order) return
    await this.mailer.send({
      to: order.email,
      messageId: messageIdOf(deliveryId, this.shop),
      ...orderConfirmation(order, this.shop),
    })
  }
}
