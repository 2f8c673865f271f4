import { v7 } from 'uuid'

declare const brand: unique symbol

/** A UUIDv7 of one kind of thing: ids of different kinds do not mix. */
export type Id<TKind extends string> = string & { readonly [brand]: TKind }

export type AccountId = Id<'account'>
export type ProductId = Id<'product'>
export type VariantId = Id<'variant'>
export type CategoryId = Id<'category'>
export type CartId = Id<'cart'>
export type OrderId = Id<'order'>
export type OrderLineId = Id<'order_line'>
export type PaymentAttemptId = Id<'payment_attempt'>
export type EventId = Id<'event'>
export type LocationId = Id<'location'>
export type ShipmentId = Id<'shipment'>
export type ReturnId = Id<'return'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Ids are made here, not by the database: time-ordered, and known before the row is written (RFC 9562, version 7). */
export function newId<TId extends Id<string>>(): TId {
  return v7() as TId
}

/** The lowest id that can be made at a moment: its first 48 bits are the milliseconds since 1970. */
export function firstIdAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}

/** Reads an id that came from outside. Null when it is no UUID, so that SQL never sees it. */
export function parseId<TId extends Id<string>>(text: unknown): TId | null {
  return typeof text === 'string' && UUID.test(text) ? (text.toLowerCase() as TId) : null
}
