/** What staff may give as the reason; shoppers read it in their mail. */
export const STAFF_REFUND_REASONS = [
  'returned',
  'damaged',
  'lost',
  'wrong_item',
  'price_adjustment',
  'goodwill',
  'other',
] as const

export type StaffRefundReason = (typeof STAFF_REFUND_REASONS)[number]

/**
 * Why money goes back. `duplicate`: the order was paid already, by another payment. `made_at_provider`: somebody sent it
 * back in the provider's dashboard, and said there why.
 */
export type RefundReason =
  StaffRefundReason | 'duplicate' | 'order_cancelled' | 'out_of_stock' | 'made_at_provider'
