export type { DomainEvent } from './domain_event.ts'
