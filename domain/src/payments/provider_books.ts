import type { OrderId } from '../shared/index.ts'
import type { SessionStanding } from './domain/payment_session.ts'
import type { RefundStanding } from './refund_provider.ts'
import type { WebhookEvent } from './webhooks.ts'

/** A thing in the provider's books. Its currency may be one that the shop does not sell in: the account may have other users. */
export interface BookEntry {
  readonly id: string
  /** The order that it names; null when it was made by somebody else, or by hand. */
  readonly orderId: OrderId | null
  /** Minor units. */
  readonly amount: number
  /** ISO 4217, capital letters. */
  readonly currency: string
}

export interface SessionEntry extends BookEntry {
  readonly standing: SessionStanding
  readonly attemptNo: number | null
}

/** Money that came: its amount is what was really captured, 0 while nothing was. */
export interface PaymentEntry extends BookEntry {
  readonly attemptNo: number | null
  /** Minor units that went back, or are on their way. */
  readonly refunded: number
}

export interface RefundEntry extends BookEntry {
  readonly standing: RefundStanding
  /** Ours; null when it was made at the provider's. */
  readonly refundId: string | null
  readonly paymentIntentId: string | null
}

export interface DisputeEntry extends BookEntry {
  readonly paymentIntentId: string | null
  /** The provider's word for it. */
  readonly state: string
}

/** Which page of a list: what was made in a span of time, from where the last page ended. */
export interface PageWanted {
  readonly from: Date
  /** Not included. */
  readonly to: Date
  readonly after: string | null
}

export interface BookPage<TEntry> {
  readonly entries: readonly TEntry[]
  /** What the next page begins after; null on the last. */
  readonly next: string | null
}

/**
 * The provider's own books, for comparing them with ours. Every call goes over the network, at the lowest priority of all:
 * what shoppers wait for comes first. All throw ProviderUnavailableError, also when nothing is left to ask for.
 */
export abstract class ProviderBooks {
  abstract sessions(page: PageWanted): Promise<BookPage<SessionEntry>>
  abstract payments(page: PageWanted): Promise<BookPage<PaymentEntry>>
  abstract refunds(page: PageWanted): Promise<BookPage<RefundEntry>>
  abstract disputes(page: PageWanted): Promise<BookPage<DisputeEntry>>

  /** What the provider told of, or meant to, of the kinds that the shop listens to. */
  abstract events(page: PageWanted): Promise<BookPage<WebhookEvent>>

  /** One thing as it stands now; null when the provider does not know it. */
  abstract session(id: string): Promise<SessionEntry | null>
  abstract payment(id: string): Promise<PaymentEntry | null>
  abstract refund(id: string): Promise<RefundEntry | null>
  abstract dispute(id: string): Promise<DisputeEntry | null>
}
