import exec from 'k6/execution'
import type { Options } from 'k6/options'
import { JOURNEYS, REQUESTS_A_VISIT, visit as visitAsUsual } from '../journeys/index.ts'
import { readCaches, type Caches } from '../shopper/caches.ts'
import { readCatalogue, type Catalogue } from '../shopper/catalogue.ts'
import { Shop } from '../shopper/shop.ts'
import { STEPS } from '../shopper/steps.ts'
import { describeRun, type Measured } from '../report/summary.ts'
import { CACHE_PROMISES, PROMISES } from './promises.ts'
import { readSettings, type Defaults, type Settings } from './settings.ts'
import { stagesOf, usersFor, type Phase } from './shape.ts'

/** Seconds between two requests of a person who thinks as long as people do. */
const PAUSE = 4

/** Seconds that the slowest answer may take, while a visit goes on. */
const WAIT = 0.5

/** k6 keeps figures of a step only where a threshold asks for them. */
const EACH_STEP = thresholdsOf(
  Object.fromEntries(
    ['kind:api', ...STEPS.map((step) => `step:${step}`)].map((tag) => [
      `http_req_duration{${tag}}`,
      ['max>=0'],
    ])
  )
)

interface Prepared {
  readonly catalogue: Catalogue
  readonly before: Caches | null
}

/** All that k6 wants to know of a scenario in which people come and shop. */
export interface Scenario {
  readonly settings: Settings
  readonly options: Options
  readonly setup: () => Prepared
  readonly shopping: (prepared: Prepared) => void
  readonly teardown: (prepared: Prepared) => void
  readonly handleSummary: (measured: Measured) => Record<string, string>
}

interface Kind {
  /** For scenarios that look for the limit: what is beyond it breaks the promises, and that is the finding. */
  readonly mayFail?: boolean
  /** What people do, and how many requests that makes on average. */
  readonly visit?: (shop: Shop, catalogue: Catalogue) => void
  readonly requestsAVisit?: number
}

export function shoppingScenario(
  name: string,
  phases: readonly Phase[],
  defaults: Defaults,
  { mayFail = false, visit = visitAsUsual, requestsAVisit = REQUESTS_A_VISIT }: Kind = {}
): Scenario {
  const settings = readSettings(__ENV, defaults)
  const stages = stagesOf(phases, settings, requestsAVisit)
  const most = Math.max(...stages.map(({ target }) => target))
  const longest = Math.max(...JOURNEYS.map(({ requests }) => requests))
  const users = usersFor(most, requestsAVisit * (PAUSE * settings.think + WAIT))
  const promises = { ...PROMISES, ...(settings.metrics === '' ? {} : CACHE_PROMISES) }
  return {
    settings,
    options: {
      scenarios: {
        [name]: {
          executor: 'ramping-arrival-rate',
          exec: 'shopping',
          startRate: stages[0]?.target ?? 1,
          timeUnit: '1m',
          preAllocatedVUs: users,
          maxVUs: users * 4,
          gracefulStop: `${Math.ceil(longest * (PAUSE * settings.think + WAIT))}s`,
          stages,
        },
      },
      thresholds: { ...EACH_STEP, ...(mayFail ? {} : thresholdsOf(promises)) },
      summaryTrendStats: ['avg', 'med', 'p(95)', 'p(99)', 'max'],
      systemTags: ['status', 'method', 'name', 'scenario', 'error_code'],
      userAgent: 'holdfast-load-tests',
    },
    setup: () => {
      const scout = new Shop(settings.target, 0, settings.seed, 0)
      return { catalogue: readCatalogue(scout), before: readCaches(settings.metrics) }
    },
    shopping: ({ catalogue }) => {
      const number = exec.scenario.iterationInTest + 1
      visit(new Shop(settings.target, settings.think, settings.seed, number), catalogue)
    },
    teardown: ({ before }) => {
      readCaches(settings.metrics, before)
    },
    handleSummary: (measured) => ({
      stdout: describeRun(name, settings, measured),
      ...(__ENV.SUMMARY ? { [__ENV.SUMMARY]: JSON.stringify(measured, null, 2) } : {}),
    }),
  }
}

function thresholdsOf(
  promises: Readonly<Record<string, readonly string[]>>
): Options['thresholds'] {
  return Object.fromEntries(Object.entries(promises).map(([name, told]) => [name, [...told]]))
}
