import { shoppingScenario } from '../settings/scenario.ts'

/** Where the knee is, and what is beyond it: step by step to three times the rate, and back. */
const PHASES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 0.5].flatMap((rate) => [
  { name: `to ${rate}`, time: 0.2, rate },
  { name: `at ${rate}`, time: 0.8, rate },
])

const scenario = shoppingScenario(
  'stress',
  PHASES,
  { rate: 200, minutes: 10, think: 0 },
  { mayFail: true }
)

export const { options, setup, shopping, teardown, handleSummary } = scenario
