/** What a run can be told, in the words of the command line. */
export interface Settings {
  /** The shop's own address, as shoppers reach it. */
  readonly target: string
  /** Requests a second at the top of the scenario. */
  readonly rate: number
  /** Minutes that the whole scenario takes. */
  readonly minutes: number
  /** Shoppers think this many times as long as they would; 0: not at all. */
  readonly think: number
  /** The same seed is the same shoppers. */
  readonly seed: number
  /** Where the API's own metrics can be read, to know what its caches did; empty: nowhere. */
  readonly metrics: string
}

/** What is not said, per scenario. */
export type Defaults = Pick<Settings, 'rate' | 'minutes' | 'think'>

/** A setting that cannot be used. Nothing was sent to anybody. */
export class SettingsError extends Error {}

type Given = Readonly<Record<string, string | undefined>>

const KNOWN = ['TARGET', 'RATE', 'MINUTES', 'THINK', 'SEED', 'METRICS', 'ALLOW_TARGET'] as const

/** Hosts that load may be sent to without asking: this machine, and services inside the same cluster. */
const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|([a-z0-9-]+\.)+svc(\.cluster\.local)?)$/

/** @returns the names among these that no scenario knows */
export function unknownSettings(names: readonly string[]): string[] {
  return names.filter((name) => !KNOWN.some((known) => known === name))
}

/** @throws SettingsError that says which setting, and what it may be */
export function readSettings(given: Given, defaults: Defaults): Settings {
  return {
    target: targetOf(given),
    rate: numberOf(given, 'RATE', defaults.rate, { above: 0, most: 100_000 }),
    minutes: numberOf(given, 'MINUTES', defaults.minutes, { above: 0, most: 24 * 60 }),
    think: numberOf(given, 'THINK', defaults.think, { above: -1, most: 1000 }),
    seed: numberOf(given, 'SEED', 1, { above: -1, most: 2 ** 31 }),
    metrics: given.METRICS ?? '',
  }
}

function targetOf({ TARGET, ALLOW_TARGET }: Given): string {
  const target = TARGET || 'http://localhost:8080'
  // Without the URL class, which k6 does not have.
  const [, host] = /^https?:\/\/([^/:?#@]+|\[[0-9a-f:]+\])(?::\d+)?\/?$/i.exec(target) ?? []
  if (host === undefined) {
    throw new SettingsError(`TARGET is an address such as http://localhost:8080, not “${target}”.`)
  }
  if (!LOCAL.test(host.toLowerCase()) && host !== ALLOW_TARGET) {
    throw new SettingsError(
      `${host} is not this machine, and load can take down what is not prepared for it. ` +
        `If the shop there is yours to test, say so with ALLOW_TARGET=${host}.`
    )
  }
  return target.replace(/\/$/, '')
}

function numberOf(
  given: Given,
  name: (typeof KNOWN)[number],
  otherwise: number,
  { above, most }: { above: number; most: number }
): number {
  const text = given[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (Number.isFinite(value) && value > above && value <= most) return value
  throw new SettingsError(`${name} is a number up to ${most}, not “${text}”.`)
}
