/** What is compared of a day, one after the other: what was told first, since that mends most of the rest. */
export const DAY_STEPS = [
  'events',
  'sessions',
  'refunds',
  'disputes',
  'payments',
  'our_payments',
] as const

/** What is compared of everything that is open, whenever it was placed. */
export const OPEN_STEPS = [
  'open_attempts',
  'open_refunds',
  'open_disputes',
  'open_findings',
] as const

export type DayStep = (typeof DAY_STEPS)[number]
export type OpenStep = (typeof OPEN_STEPS)[number]
export type Step = DayStep | OpenStep

/** A comparison that is under way, in the hands of one worker. */
export interface Run {
  readonly id: string
  /** `YYYY-MM-DD`, in UTC; null for what is open. */
  readonly day: string | null
  readonly step: Step
  /** What the step goes on after. */
  readonly cursor: string | null
  readonly startedAt: Date
  /** Until when nobody else works on it; also what tells its holder from the one before. */
  readonly claimedUntil: Date
}

const DAY = 24 * 3_600_000

/** The day's first moment, and the next day's. */
export function spanOf(day: string): { from: Date; to: Date } {
  const from = new Date(`${day}T00:00:00Z`)
  return { from, to: new Date(from.getTime() + DAY) }
}

export function dayBefore(now: Date): string {
  return new Date(now.getTime() - DAY).toISOString().slice(0, 10)
}

/** The step after this one; null when the run is at its end. */
export function stepAfter(step: Step): Step | null {
  const steps: readonly Step[] = isDayStep(step) ? DAY_STEPS : OPEN_STEPS
  return steps[steps.indexOf(step) + 1] ?? null
}

export function isDayStep(step: Step): step is DayStep {
  return (DAY_STEPS as readonly Step[]).includes(step)
}
