import type { Invariant } from '../invariant.ts'

export const paidCartsAreClosed: Invariant = {
  name: 'paid_carts_are_closed',
  promise: 'A cart whose order is paid, or is being paid by bank, cannot be bought again.',
  sql: `
    SELECT cart.id AS cart_id, placed.id AS order_id
    FROM carts.carts cart JOIN orders.orders placed ON placed.cart_id = cart.id
    WHERE placed.id >= :since AND cart.status = 'open' AND placed.status <> 'cancelled' AND placed.payment_status <> 'pending'`,
}
