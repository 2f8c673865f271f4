import { inject } from '@adonisjs/core'
import { DeliverEvent, type Delivery } from '@holdfast/domain/outbox'
import { observeDelivery } from '#app/outbox/observe_delivery'

/** A delivery that came out of a queue. Whatever becomes of it is written in its row; the queue is not to try again. */
@inject()
export default class DeliverEventProcessor {
  constructor(private readonly deliverEvent: DeliverEvent) {}

  process(delivery: Delivery): Promise<void> {
    return observeDelivery(delivery, () => this.deliverEvent.execute(delivery))
  }
}
