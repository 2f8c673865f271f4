import { shoppingScenario } from '../settings/scenario.ts'

/** A busy day as it should be: up, and steady. */
const PHASES = [
  { name: 'they come', time: 1, rate: 1 },
  { name: 'they are here', time: 4, rate: 1 },
  { name: 'they go', time: 0.5, rate: 0.1 },
]

const scenario = shoppingScenario('load', PHASES, { rate: 60, minutes: 5, think: 1 })

export const { options, setup, shopping, teardown, handleSummary } = scenario
