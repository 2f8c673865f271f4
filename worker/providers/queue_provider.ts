import type { ApplicationService } from '@adonisjs/core/types'
import { ClaimDeliveries, OutboxStateQuery, Subscriptions } from '@holdfast/domain/outbox'
import type { Delivery } from '@holdfast/domain/outbox'
import { ReconciliationStateQuery } from '@holdfast/domain/payments'
import { DoorbellListener } from '#app/outbox/doorbell_listener'
import { observeOutbox } from '#app/outbox/observe_outbox'
import { Relay } from '#app/outbox/relay'
import { observeReconciliation } from '#app/payments/observe_reconciliation'
import { Loop } from '#app/shared/loops/loop'
import { loopDuration, registry } from '#app/shared/observability/metrics'
import { observeQueues } from '#app/shared/queue/observe_queues'
import type { QueueConfig } from '#app/shared/queue/queue_config'
import { QueueDriver } from '#app/shared/queue/queue_driver'
import type { DueAction } from '#start/schedule'

/** Milliseconds after which the relay looks by itself, when no bell has rung. */
const RELAY_EVERY = 1000

/**
 * Starts all that a worker does: it works off the queues, relays the outbox into them, and does what is due. On SIGTERM
 * it takes nothing new, finishes what it has in hand, and goes.
 */
export default class QueueProvider {
  #loops: Loop[] = []
  #doorbell: DoorbellListener | null = null

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(QueueDriver, async (resolver) => {
      const config = this.app.config.get<QueueConfig>('queue')
      return new QueueDriver(config, await resolver.make('logger'))
    })
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { container } = this.app
    const queues = await container.make(QueueDriver)
    const names = (await container.make(Subscriptions)).queues()
    observeQueues(queues, names, registry)
    observeOutbox(await container.make(OutboxStateQuery), registry)
    observeReconciliation(await container.make(ReconciliationStateQuery), registry)

    this.app.terminating(() => this.#drain(queues))
    await this.#work(queues, names)
    await this.#relay(queues)
    await this.#keepSchedule()
  }

  async #work(queues: QueueDriver, names: string[]): Promise<void> {
    const { default: DeliverEventProcessor } = await import('#app/outbox/processors/deliver_event')
    const processor = await this.app.container.make(DeliverEventProcessor)
    for (const name of names) {
      queues.work<Delivery>(name, (delivery) => processor.process(delivery))
    }
  }

  async #relay(queues: QueueDriver): Promise<void> {
    const relay = new Relay(await this.app.container.make(ClaimDeliveries), queues)
    const loop = await this.#loop('outbox.relay', RELAY_EVERY, () => relay.carry())
    const { connection } = this.app.config.get<QueueConfig>('queue')
    this.#doorbell = new DoorbellListener(connection, () => loop.wake())
  }

  async #keepSchedule(): Promise<void> {
    const { SCHEDULE } = await import('#start/schedule')
    for (const { name, action, every } of SCHEDULE) {
      const due: DueAction = await this.app.container.make(action)
      await this.#loop(name, every, async () => ((await due.execute()) ?? 0) > 0)
    }
  }

  async #loop(name: string, every: number, round: () => Promise<boolean>): Promise<Loop> {
    const logger = await this.app.container.make('logger')
    const observed = async () => {
      const end = loopDuration.startTimer({ loop: name })
      try {
        const isMoreDue = await round()
        end({ outcome: 'done' })
        return isMoreDue
      } catch (error) {
        end({ outcome: 'failed' })
        throw error
      }
    }
    const loop = new Loop({ name, every, round: observed, logger })
    this.#loops.push(loop)
    loop.start()
    return loop
  }

  async #drain(queues: QueueDriver): Promise<void> {
    this.#doorbell?.close()
    await Promise.all(this.#loops.map((loop) => loop.stop()))
    await queues.close()
  }
}
