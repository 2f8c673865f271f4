/** What staff may be, as `domain/src/staff` knows it: a test compares the two. A group's name is in the token. */
export const STAFF_GROUPS = {
  support: 'Answers shoppers: orders, returns, refunds',
  warehouse: 'Counts, packs and ships',
  finance: 'Refunds, disputes, invoices, what the provider says',
  manager: 'All of it',
} as const
