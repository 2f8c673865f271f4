import type { OrderId } from '../shared/index.ts'

/** A payment that its bank contests, as it stands now at the provider. */
export interface ProviderDispute {
  readonly id: string
  /** The provider's word for it. https://docs.stripe.com/api/disputes/object#dispute_object-status */
  readonly state: string
  readonly reason: string
  /** Minor units. */
  readonly amount: number
  readonly paymentIntentId: string
  /** The order that its payment names; null when it is none of ours. */
  readonly orderId: OrderId | null
  /** Minor units that the bank has taken for it and not given back, without fees. */
  readonly withdrawn: number
  /** Whether its payment may still be refunded: the bank has only asked. */
  readonly isRefundable: boolean
  /** Until when it can be answered; null where it cannot. */
  readonly respondBy: Date | null
  readonly openedAt: Date
}

/** Tells of disputes. Goes over the network: never call it under a lock. */
export abstract class DisputeProvider {
  /** @throws ProviderUnavailableError, ProviderRefusedError when there is no such dispute */
  abstract retrieveDispute(id: string): Promise<ProviderDispute>
}
