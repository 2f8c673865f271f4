import type { AnyEventHandler } from './event_handler.ts'

/** `<context>.<what it does>`; its deliveries travel in the queue of its context. */
export type HandlerName = string

/** A handler's class, made by the container when a delivery calls for it. */
export type HandlerClass = abstract new (...dependencies: never[]) => AnyEventHandler

/** Who hears what: event type → handler name → class. Written once, in `domain/src/subscriptions.ts`. */
export type SubscriptionTable = Readonly<
  Record<string, Readonly<Record<HandlerName, HandlerClass>>>
>

export class Subscriptions {
  readonly #table: SubscriptionTable

  constructor(table: SubscriptionTable) {
    this.#table = table
  }

  handlersOf(eventType: string): HandlerName[] {
    return Object.keys(this.#table[eventType] ?? {})
  }

  /** Null for a name that nobody has any more: its deliveries are dead letters until somebody has it again. */
  classOf(eventType: string, handler: HandlerName): HandlerClass | null {
    return this.#table[eventType]?.[handler] ?? null
  }

  /** The contexts that hear anything, each a queue. */
  queues(): string[] {
    const names = Object.values(this.#table).flatMap((handlers) => Object.keys(handlers))
    return [...new Set(names.map(queueOf))].sort()
  }
}

export function queueOf(handler: HandlerName): string {
  return handler.slice(0, handler.indexOf('.'))
}
