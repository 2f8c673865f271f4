import type { Money, OrderId } from '../../shared/index.ts'

/**
 * What a payment page has come to, in the words of the shop:
 * - `open`: somebody may pay
 * - `processing`: a bank payment is on its way and may take days
 * - `paid`: the money is there
 * - `failed`: the bank payment did not arrive, and nobody can pay on this page any more
 * - `expired`: nobody has paid and nobody can any more
 */
export type SessionStanding = 'open' | 'processing' | 'paid' | 'failed' | 'expired'

/** A payment page at the provider, as it stands now. */
export interface PaymentSession {
  readonly id: string
  readonly standing: SessionStanding
  /** Null when the page belongs to somebody else who uses the same account. */
  readonly orderId: OrderId | null
  readonly attemptNo: number | null
  readonly amount: Money
  /** Null once the page is closed. */
  readonly url: string | null
  readonly paymentIntentId: string | null
  readonly chargeId: string | null
}
