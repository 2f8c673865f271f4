import type { Settings } from './settings.ts'

/** A part of a scenario: for this share of its time, towards this share of its rate. */
export interface Phase {
  readonly name: string
  readonly time: number
  readonly rate: number
}

/** Smallest that every part is seen at all. Seconds. */
const SHORTEST = 1

export interface Stage {
  readonly duration: string
  readonly target: number
}

/**
 * What k6's ramping arrival rate is told. It counts visits and not requests, in a minute and not in a second, since a
 * small machine's visits are fewer than one a second.
 *
 * @param requestsAVisit what one visit makes, on average
 */
export function stagesOf(
  phases: readonly Phase[],
  { rate, minutes }: Pick<Settings, 'rate' | 'minutes'>,
  requestsAVisit: number
): Stage[] {
  const whole = phases.reduce((sum, { time }) => sum + time, 0)
  return phases.map((phase) => ({
    duration: `${Math.max(SHORTEST, Math.round((phase.time / whole) * minutes * 60))}s`,
    target: visitsAMinute(rate * phase.rate, requestsAVisit),
  }))
}

export function visitsAMinute(rate: number, requestsAVisit: number): number {
  return Math.max(1, Math.round((rate * 60) / requestsAVisit))
}

/** Seconds that a visit may last: so many virtual users are kept ready that none is missing when somebody comes. */
export function usersFor(visits: number, secondsAVisit: number): number {
  return Math.ceil((visits / 60) * secondsAVisit) + 10
}
