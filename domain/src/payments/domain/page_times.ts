const MINUTE = 60_000

/** Stripe refuses a page that is open for less than 30 minutes, and a minute may pass before the request is there. */
const SHORTEST_PAGE = 31 * MINUTE

/** A request older than this, Stripe may have forgotten the key of: it says so after 24 hours. */
const KEY_LIFETIME = 23 * 60 * MINUTE

/** When a page has to close that should close at `payUntil`: not before Stripe allows it. */
export function pageExpiry(payUntil: Date, now: Date): Date {
  return new Date(Math.max(payUntil.getTime(), now.getTime() + SHORTEST_PAGE))
}

export interface SentRequest {
  readonly expiresAt: Date
  /** Null: it was never sent. */
  readonly firstSentAt: Date | null
  /** Stripe answered 5xx, and would answer so again. */
  readonly lookFirst: boolean
}

/** Whether sending the stored request (again) can no longer be trusted to give the page that it asked for. */
export function isStaleRequest(request: SentRequest, now: Date): boolean {
  const tooLate = request.expiresAt.getTime() - now.getTime() < 30 * MINUTE
  const forgotten =
    request.firstSentAt !== null && now.getTime() - request.firstSentAt.getTime() > KEY_LIFETIME
  return request.lookFirst || tooLate || forgotten
}
