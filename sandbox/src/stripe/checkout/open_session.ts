import type Stripe from 'stripe'
import type { World } from '../world.ts'
import { expireSession } from './expire_session.ts'

/** The session can no longer be paid: it has expired, or it has been completed. */
export class SessionNotOpenError extends Error {
  readonly session: Stripe.Checkout.Session

  constructor(session: Stripe.Checkout.Session) {
    super(`Checkout Session ${session.id} is ${session.status}`)
    this.session = session
  }
}

/** The session as it is now: one whose time has run out expires at this look. */
export function findSession(world: World, id: string): Stripe.Checkout.Session | undefined {
  const session = world.store.sessions.get(id)
  if (!session || session.status !== 'open') return session
  return session.expires_at <= world.clock.seconds() ? expireSession(world, session) : session
}

/** @throws {SessionNotOpenError} */
export function requireOpen(world: World, session: Stripe.Checkout.Session) {
  const current = findSession(world, session.id) ?? session
  if (current.status !== 'open') throw new SessionNotOpenError(current)
  return current
}
