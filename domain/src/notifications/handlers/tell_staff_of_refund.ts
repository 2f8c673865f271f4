import { inject } from '@adonisjs/core'
import { GetOrderQuery } from '../../orders/index.ts'
import { ExternalEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { GetRefundQuery } from '../../payments/index.ts'
import { money, parseId, type OrderId } from '../../shared/index.ts'
import { Mailer, messageIdOf } from '../mailer.ts'
import { moneyText } from '../mails/money_text.ts'
import { staffMail } from '../mails/staff_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'

/** Tells staff of money that was to go back and did not get there: it waits for them in the list of failed refunds. */
@inject()
export class TellStaffOfRefund extends ExternalEventHandler {
  constructor(
    private readonly getOrder: GetOrderQuery,
    private readonly getRefund: GetRefundQuery,
    private readonly mailer: Mailer,
    private readonly shop: ShopIdentity
  ) {
    super()
  }

  async send({ aggregateId, payload }: PublishedEvent, deliveryId: string): Promise<void> {
    const { staffMail: to } = this.shop
    if (to === null) return
    const orderId = parseId<OrderId>(aggregateId)
    const refundId = parseId(payload.refundId)
    const order = orderId && (await this.getOrder.execute(orderId))
    const refund = refundId && (await this.getRefund.execute(refundId))
    if (!refund) return
    const sum = moneyText(money(refund.amount, refund.currency))
    const number = order?.number ?? aggregateId
    await this.mailer.send({
      to,
      messageId: messageIdOf(deliveryId, this.shop),
      ...staffMail(
        {
          title: `A refund of order ${number} failed`,
          paragraphs: [
            `${sum} of order ${number} did not get back to the shopper: ${refund.failure ?? 'no reason was given'}.`,
            'The money is with the shop, and the order says so. Retry the refund, or give the money back in another way and close the case.',
            `Refund ${refundId}.`,
          ],
        },
        this.shop
      ),
    })
  }
}
