import type { GetOrderQuery, OrderView } from '../../orders/index.ts'
import { ExternalEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { parseId, type OrderId } from '../../shared/index.ts'
import { type Mailer, messageIdOf } from '../mailer.ts'
import type { Content } from '../mails/letter.ts'
import type { ShopIdentity } from '../shop_identity.ts'

/**
 * Writes to whoever ordered about what has happened to their order. The address is read when the mail is written, never
 * carried in an event; who was erased meanwhile is not written to. A crash between the mail's acceptance and the mark
 * that it is done sends it twice, under one Message-ID.
 */
export abstract class OrderMail extends ExternalEventHandler {
  constructor(
    private readonly getOrder: GetOrderQuery,
    private readonly mailer: Mailer,
    protected readonly shop: ShopIdentity
  ) {
    super()
  }

  /** @returns null where nobody needs to be told, now that it is written */
  protected abstract write(
    order: OrderView,
    event: PublishedEvent
  ): Promise<Content | null> | Content | null

  async send(event: PublishedEvent, deliveryId: string): Promise<void> {
    const orderId = parseId<OrderId>(event.aggregateId)
    const order = orderId && (await this.getOrder.execute(orderId))
    const content = order && (await this.write(order, event))
    if (!content || isNobody(order.email)) return
    const messageId = messageIdOf(deliveryId, this.shop)
    await this.mailer.send({ to: order.email, messageId, ...content })
  }
}

/** Nobody has an address under `.invalid` (RFC 2606): it is the prober's. */
function isNobody(address: string): boolean {
  return address.endsWith('.invalid')
}
