import { inject } from '@adonisjs/core'
import { GetOrderQuery } from '../../orders/index.ts'
import { ExternalEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { GetDisputeQuery, type DisputeView } from '../../payments/index.ts'
import { parseId, type OrderId } from '../../shared/index.ts'
import { Mailer, messageIdOf } from '../mailer.ts'
import { moneyText } from '../mails/money_text.ts'
import { staffMail } from '../mails/staff_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'

/** Tells staff what has become of a dispute: it can be answered for some days only. */
@inject()
export class TellStaffOfDispute extends ExternalEventHandler {
  constructor(
    private readonly getOrder: GetOrderQuery,
    private readonly getDispute: GetDisputeQuery,
    private readonly mailer: Mailer,
    private readonly shop: ShopIdentity
  ) {
    super()
  }

  async send({ aggregateId, payload }: PublishedEvent, deliveryId: string): Promise<void> {
    const { staffMail: to } = this.shop
    if (to === null) return
    const orderId = parseId<OrderId>(aggregateId)
    const disputeId = parseId(payload.disputeId)
    const order = orderId && (await this.getOrder.execute(orderId))
    const dispute = disputeId && (await this.getDispute.execute(disputeId))
    if (!dispute) return
    const number = order?.number ?? aggregateId
    await this.mailer.send({
      to,
      messageId: messageIdOf(deliveryId, this.shop),
      ...staffMail(
        { title: `Order ${number} is disputed: ${dispute.state}`, paragraphs: paragraphs(dispute) },
        this.shop
      ),
    })
  }
}

function paragraphs(dispute: DisputeView): string[] {
  const { amount, reason, state, withdrawn, respondBy, providerDisputeId } = dispute
  const taken =
    withdrawn.amount > 0
      ? `The bank has taken ${moneyText(withdrawn)} from the shop.`
      : 'The bank has taken nothing, or given it back.'
  return [
    `The shopper’s bank contests ${moneyText(amount)}, as ${reason}. It now stands as ${state}.`,
    taken,
    ...(respondBy !== null && /needs_response$/.test(state)
      ? [`Answer it in Stripe’s dashboard by ${respondBy}.`]
      : []),
    `Dispute ${providerDisputeId}.`,
  ]
}
