import type { Figure } from '../table.ts'
import type { Visit } from './buyer.ts'
import type { Rush } from './rush.ts'

interface Sold {
  readonly rush: Rush
  readonly units: number
  /** Milliseconds of the processor that each part took while it lasted. */
  readonly processor: readonly (readonly [part: string, milliseconds: number])[]
  /** Transactions a second that PostgreSQL alone makes. */
  readonly floor: number
  /** What `ledger:check` found, line by line. */
  readonly broken: readonly string[]
}

/** The share of PostgreSQL's own rate that selling must reach. */
const SHARE = 0.4
const WINS_MS = 4_000
const REFUSALS_MS = 2_000

/** What came of a sale, against what it must reach. */
export function figuresOf({ rush, units, floor, broken, processor }: Sold): Figure[] {
  const { visits, answers, seconds } = rush
  const wins = visits.filter((visit) => visit.at === 'checkout' && visit.step.outcome === 'won')
  const refused = visits.filter(({ step }) => step.outcome === 'refused')
  const gaveUp = visits.filter(({ step }) => step.outcome === 'gave up')
  const failures = [...answers].filter(([answer]) => /^50[024]/.test(answer))
  const sheds = sum([...answers].filter(([answer]) => answer.startsWith('503')))
  const rate = rateOf(wins)
  return [
    { what: 'Buyers', measured: `${visits.length} in ${seconds.toFixed(1)} s` },
    aim('Wins', String(wins.length), String(units), wins.length === units),
    aim('Buyers who gave up', String(gaveUp.length), '0', gaveUp.length === 0),
    ...times('Wins', wins, WINS_MS),
    ...times('Refusals at the checkout', of('checkout', refused), REFUSALS_MS),
    ...times('Refusals at the cart', of('cart', refused), REFUSALS_MS),
    aim('Answers 500, 502, 504', String(sum(failures)), '0', failures.length === 0),
    { what: 'Sheds (503, asked again)', measured: String(sheds) },
    ...[...answers]
      .sort(([, one], [, other]) => other - one)
      .map(([answer, count]) => ({ what: `  ${answer}`, measured: String(count) })),
    { what: 'Processor time, milliseconds a buyer', measured: '' },
    ...processor.map(([part, took]) => ({
      what: `  ${part}`,
      measured: (took / visits.length).toFixed(2),
    })),
    { what: 'pgbench, the winning transaction alone', measured: `${floor.toFixed(0)}/s` },
    aim(
      'Wins, from the first to the last',
      `${rate.toFixed(0)}/s, ${((rate / floor) * 100).toFixed(0)} %`,
      `≥ ${SHARE * 100} %`,
      rate >= SHARE * floor
    ),
    aim('Promises broken', String(broken.length), '0', broken.length === 0),
  ]
}

function aim(what: string, measured: string, aim: string, met: boolean): Figure {
  return { what, measured, aim, met }
}

function of(where: Visit['at'], visits: readonly Visit[]): Visit[] {
  return visits.filter(({ at }) => at === where)
}

function sum(answers: readonly (readonly [string, number])[]): number {
  return answers.reduce((total, [, count]) => total + count, 0)
}

function times(what: string, visits: readonly Visit[], most: number): Figure[] {
  const took = visits.map(({ step }) => step.took).sort((one, other) => one - other)
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  const show = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  return [
    {
      what: `${what}, ${took.length}: p50, p95`,
      measured: `${show(at(0.5))}, ${show(at(0.95))}`,
    },
    aim(`${what}: p99`, show(at(0.99)), `≤ ${most / 1000} s`, at(0.99) <= most),
  ]
}

/** Wins a second between the first and the last of them. */
function rateOf(wins: readonly Visit[]): number {
  const moments = wins.map(({ step }) => step.at)
  const seconds = (Math.max(...moments) - Math.min(...moments)) / 1000
  return seconds > 0 ? (wins.length - 1) / seconds : 0
}
