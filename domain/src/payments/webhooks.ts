import type { OrderId } from '../shared/index.ts'

/** What the provider tells of itself: a hint to look, never the truth. */
export interface WebhookEvent {
  readonly provider: string
  readonly id: string
  readonly type: string
  readonly createdAt: Date
  /** The thing that it is about. */
  readonly objectId: string | null
  /** Set when it is about a payment page of ours. */
  readonly session: { readonly id: string; readonly orderId: OrderId } | null
  /** Set when it is about a refund; without an order when it was not asked for by the shop. */
  readonly refund: { readonly id: string; readonly orderId: OrderId | null } | null
  /** Set when money of a payment of ours went back, without saying by which refund. */
  readonly refundedPayment: { readonly id: string; readonly orderId: OrderId } | null
  /** Set when it is about a dispute: whose payment it is about, only the provider knows. */
  readonly dispute: { readonly id: string } | null
}

/** Tells the provider's calls from everybody else's. */
export abstract class WebhookReader {
  /**
   * @param body as it came, byte for byte
   * @returns null when the signature does not hold, or is more than 300 s old
   */
  abstract read(body: string, signature: string | undefined): WebhookEvent | null
}
