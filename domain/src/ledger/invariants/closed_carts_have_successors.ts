import type { Invariant } from '../invariant.ts'

export const closedCartsHaveSuccessors: Invariant = {
  name: 'closed_carts_have_successors',
  promise: 'Whoever holds the token of a cart that was bought finds a new cart with it.',
  sql: `
    SELECT DISTINCT cart.id AS cart_id
    FROM carts.cart_tokens token JOIN carts.carts cart ON cart.id = token.cart_id
    WHERE cart.status = 'closed'`,
}
