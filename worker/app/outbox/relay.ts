import { deliveryId, queueOf, type ClaimDeliveries, type Delivery } from '@holdfast/domain/outbox'
import type { QueueDriver } from '#app/shared/queue/queue_driver'

/** How many deliveries one round carries. */
const BATCH = 100

/**
 * Carries deliveries that are due from PostgreSQL, where the truth is, into the queues. Should the queues lose them, or
 * be out of reach, they are due again a little later.
 */
export class Relay {
  constructor(
    private readonly claimDeliveries: ClaimDeliveries,
    private readonly queues: QueueDriver
  ) {}

  /** @returns whether there may be more */
  async carry(): Promise<boolean> {
    if (!this.queues.isReachable) return false
    const deliveries = await this.claimDeliveries.execute(BATCH)
    const byQueue = Map.groupBy(deliveries, ({ handler }) => queueOf(handler))
    for (const [queue, some] of byQueue) await this.queues.add(queue, some.map(toJob))
    return deliveries.length === BATCH
  }
}

function toJob(delivery: Delivery) {
  return { id: deliveryId(delivery), data: delivery }
}
