import type { OrderId } from '../shared/index.ts'

/** What has become of money on its way back. Even `succeeded` is not the end: a bank may still return it. */
export type RefundStanding = 'pending' | 'succeeded' | 'failed'

/** A refund at the provider, as it stands now. */
export interface ProviderRefund {
  readonly id: string
  readonly standing: RefundStanding
  /** Ours; null when it was made at the provider's. */
  readonly refundId: string | null
  /** The order that it, or its payment, names. */
  readonly orderId: OrderId | null
  readonly paymentIntentId: string
  /** Minor units. */
  readonly amount: number
  readonly createdAt: Date
  /** Why it failed, in the provider's words. */
  readonly failure: string | null
}

/** What is asked for: all by ids. */
export interface RefundOrder {
  readonly refundId: string
  /** Counts the requests that differ: the same number gives the same answer, also where that was a failure. */
  readonly keyNo: number
  readonly orderId: OrderId
  readonly paymentIntentId: string
  /** Minor units. */
  readonly amount: number
}

/** Sends money back. Every call goes over the network: never make one under a lock. */
export abstract class RefundProvider {
  /**
   * Sends money back, or gives the refund that the same order has made before.
   *
   * @throws ProviderUnavailableError, ProviderRefusedError
   */
  abstract createRefund(order: RefundOrder): Promise<ProviderRefund>

  /** @throws ProviderUnavailableError, ProviderRefusedError when there is no such refund */
  abstract retrieveRefund(id: string): Promise<ProviderRefund>

  /** Every refund of a payment. @throws ProviderUnavailableError */
  abstract listRefunds(paymentIntentId: string): Promise<ProviderRefund[]>
}
