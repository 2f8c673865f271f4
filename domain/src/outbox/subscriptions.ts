import type { AnyEventHandler } from './event_handler.ts'

/** `<context>.<what it does>`; its deliveries travel in the queue of its context. */
export type HandlerName = string

export type HandlerClass = abstract new (...dependencies: never[]) => AnyEventHandler

/** Who hears what: event type → handler name → class. */
export type SubscriptionTable = Readonly<
  Record<string, Readonly<Record<HandlerName, HandlerClass>>>
>

/** Makes a handler with its dependencies. */
type Make = (handler: HandlerClass) => Promise<AnyEventHandler>

/** Finds the handlers of an event: their names when it is published, themselves when it is delivered. */
export class Subscriptions {
  constructor(
    private readonly table: SubscriptionTable,
    private readonly make: Make
  ) {}

  handlersOf(eventType: string): HandlerName[] {
    return Object.keys(this.table[eventType] ?? {})
  }

  /** Who hears what, a row for each. */
  list(): { type: string; handler: HandlerName }[] {
    return Object.entries(this.table).flatMap(([type, handlers]) =>
      Object.keys(handlers).map((handler) => ({ type, handler }))
    )
  }

  /** @throws Error for a name that nobody has any more */
  async handler(eventType: string, name: HandlerName): Promise<AnyEventHandler> {
    const handler = this.table[eventType]?.[name]
    if (!handler) throw new Error(`Nobody handles ${eventType} as ${name}`)
    return this.make(handler)
  }

  /** The contexts that hear anything, each a queue. */
  queues(): string[] {
    const names = Object.values(this.table).flatMap((handlers) => Object.keys(handlers))
    return [...new Set(names.map(queueOf))].sort()
  }
}

export function queueOf(handler: HandlerName): string {
  return handler.slice(0, handler.indexOf('.'))
}
