import { rush } from '../journeys/buy.ts'
import { shoppingScenario } from '../settings/scenario.ts'

/** Requests of one who wants the one thing: a cart, the thing, the order. */
const REQUESTS = 4

/** Everybody wants the same thing, the shop's best seller, and most of them come at once. */
const PHASES = [
  { name: 'early birds', time: 0.5, rate: 0.1 },
  { name: 'the doors open', time: 0.1, rate: 1 },
  { name: 'the rush', time: 1, rate: 1 },
  { name: 'too late', time: 0.4, rate: 0.1 },
]

const scenario = shoppingScenario(
  'flash sale',
  PHASES,
  { rate: 200, minutes: 2, think: 0 },
  { requestsAVisit: REQUESTS, visit: rush }
)

export const { options, setup, shopping, teardown, handleSummary } = scenario
