export { PublishEvents } from './actions/publish_events.ts'
export { Doorbell, SilentDoorbell } from './doorbell.ts'
export { DOORBELL_CHANNEL, RedisDoorbell } from './redis_doorbell.ts'
export type { DomainEvent, PublishedEvent } from './domain_event.ts'
export {
  EventHandler,
  ExternalEventHandler,
  LookingEventHandler,
  NotYetError,
  StaleError,
} from './event_handler.ts'
export { Subscriptions, type SubscriptionTable } from './subscriptions.ts'
