import { Counter, Rate, Trend } from 'k6/metrics'

/** Answers that broke a promise: no answer, or a 5xx that is no shed. Availability is what is left. */
export const failures = new Rate('failures')

/** Requests that the shop turned away early, asking to come again: they are no failures, and no successes. */
export const sheds = new Counter('sheds')

/** Of those who pressed “Place the order”, how many got an order or a reason that is theirs (sold out, price changed). */
export const checkouts = new Rate('checkouts_answered')

export const ordersPlaced = new Counter('orders_placed')
export const ordersPaid = new Counter('orders_paid')

/** From pressing the button to the address of the payment page. */
export const placing = new Trend('placing', true)

/** Answers of the catalogue that a cache gave, of all. Known where METRICS says where to look. */
export const cacheHits = new Rate('cache_hits')
