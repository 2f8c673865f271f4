/** The requests that are told apart in the figures. */
export const STEPS = [
  'GET / (page)',
  'GET /p/:slug (page)',
  'GET /categories',
  'GET /products',
  'GET /products?q=',
  'GET /products/:slug',
  'GET /search/suggestions',
  'POST /carts',
  'POST /cart/lines',
  'GET /cart',
  'GET /cart/shipping-options',
  'POST /checkouts',
  'POST /orders/:id/payment',
  'GET /orders/:id',
] as const

export type Step = (typeof STEPS)[number]
