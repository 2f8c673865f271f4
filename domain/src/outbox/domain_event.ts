import type { EventId } from '../shared/index.ts'

/** Something that happened, for other contexts to hear of. It carries ids, nothing personal. */
export interface DomainEvent {
  /** `<context>.<what happened>` */
  readonly type: string
  readonly aggregateId: string
  /** Of the aggregate: handlers that need order wait or skip by it. */
  readonly version: number
  readonly payload: Readonly<Record<string, unknown>>
}

/** An event as a handler receives it. */
export interface PublishedEvent extends DomainEvent {
  readonly id: EventId
}
