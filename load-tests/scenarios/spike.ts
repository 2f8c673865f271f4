import { shoppingScenario } from '../settings/scenario.ts'

/** Ten times as many within seconds, as after an announcement on television. */
const PHASES = [
  { name: 'quiet', time: 2, rate: 0.1 },
  { name: 'all at once', time: 0.2, rate: 1 },
  { name: 'they stay', time: 1.5, rate: 1 },
  { name: 'they lose interest', time: 0.5, rate: 0.1 },
  { name: 'quiet again', time: 1.8, rate: 0.1 },
]

const scenario = shoppingScenario('spike', PHASES, { rate: 150, minutes: 6, think: 0.5 })

export const { options, setup, shopping, teardown, handleSummary } = scenario
