export { ClaimDeliveries } from './actions/claim_deliveries.ts'
export { DeliverEvent } from './actions/deliver_event.ts'
export { MaintainPartitions } from './actions/maintain_partitions.ts'
export { PublishEvents } from './actions/publish_events.ts'
export { ReplayDeadLetters, type DeadLetterFilter } from './actions/replay_dead_letters.ts'
export { deliveryId, type Delivery, type DeliveryOutcome } from './delivery.ts'
export type { DomainEvent, PublishedEvent } from './domain_event.ts'
export { Doorbell, SilentDoorbell } from './doorbell.ts'
export {
  EventHandler,
  ExternalEventHandler,
  LookingEventHandler,
  NotYetError,
  StaleError,
} from './event_handler.ts'
export { ListDeadLettersQuery, type DeadLetter } from './queries/list_dead_letters_query.ts'
export { OutboxStateQuery, type OutboxState } from './queries/outbox_state_query.ts'
export { DOORBELL_CHANNEL, RedisDoorbell } from './redis_doorbell.ts'
export { queueOf, Subscriptions, type SubscriptionTable } from './subscriptions.ts'
