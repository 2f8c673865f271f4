import { shoppingScenario } from '../settings/scenario.ts'

/** Half an hour of the same: what grows, leaks. */
const PHASES = [
  { name: 'they come', time: 1, rate: 1 },
  { name: 'they stay', time: 29, rate: 1 },
]

const scenario = shoppingScenario('soak', PHASES, { rate: 60, minutes: 30, think: 1 })

export const { options, setup, shopping, teardown, handleSummary } = scenario
