import type { SessionStanding } from './payment_session.ts'

/** `pending`: not sent, or sent and not answered. The rest is what became of its page; `failed` is also one given up. */
export type AttemptState = 'pending' | SessionStanding

/** From which states an attempt may take up what its page has come to. Money is always true; nothing undoes it. */
export const ATTEMPT_MAY_BECOME: Readonly<Record<SessionStanding, readonly AttemptState[]>> = {
  open: ['pending'],
  processing: ['pending', 'open'],
  paid: ['pending', 'open', 'processing', 'expired', 'failed'],
  failed: ['pending', 'open', 'processing'],
  expired: ['pending', 'open'],
}
