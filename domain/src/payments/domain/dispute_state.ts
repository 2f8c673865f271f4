/** The states in which a dispute is over: https://docs.stripe.com/api/disputes/object#dispute_object-status */
export const CLOSED_DISPUTES: readonly string[] = ['won', 'lost', 'warning_closed', 'prevented']
