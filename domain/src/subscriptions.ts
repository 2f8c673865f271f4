import { Subscriptions } from './outbox/index.ts'

/** Who hears what: event type → `<context>.<what it does>` → the handler's class. */
export const subscriptions = new Subscriptions({})
