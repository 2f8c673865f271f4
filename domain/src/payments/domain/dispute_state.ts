/** The states in which a dispute is over: https://docs.stripe.com/api/disputes/object#dispute_object-status */
export const CLOSED_DISPUTES: readonly string[] = ['won', 'lost', 'warning_closed', 'prevented']

/** Those that leave the money with the shop, which may then give it back. */
export const REFUNDABLE_DISPUTES: readonly string[] = ['won', 'warning_closed', 'prevented']
