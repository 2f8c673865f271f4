const MINUTE = 60_000

/** Stripe refuses a page that is open for less than 30 minutes, and a minute may pass before the request is there. */
const SHORTEST_PAGE = 31 * MINUTE

/** A request older than this, Stripe may have forgotten the key of: it says so after 24 hours. */
const KEY_LIFETIME = 23 * 60 * MINUTE

/** When a page has to close that should close at `payUntil`: not before Stripe allows it. */
export function pageExpiry(payUntil: Date, now: Date): Date {
  return new Date(Math.max(payUntil.getTime(), now.getTime() + SHORTEST_PAGE))
}

/**
 * Within which times a stored request may be sent (again) as it is: it asks for a page that Stripe still allows, and
 * Stripe still knows its key. Outside of them, look for a page first.
 */
export function sendableTimes(now: Date): { expiresAfter: Date; firstSentAfter: Date } {
  return {
    expiresAfter: new Date(now.getTime() + 30 * MINUTE),
    firstSentAfter: new Date(now.getTime() - KEY_LIFETIME),
  }
}
