import { shoppingScenario } from '../settings/scenario.ts'

/** A day in minutes: who is awake, the mail that wakes the others, lunch, the evening, and what comes in once more. */
const PHASES = [
  { name: 'overnight', time: 2, rate: 0.08 },
  { name: 'e-mail blast', time: 0.3, rate: 0.85 },
  { name: 'the morning', time: 2, rate: 0.45 },
  { name: 'lunch', time: 0.5, rate: 0.7 },
  { name: 'lunch goes on', time: 1, rate: 0.7 },
  { name: 'afternoon', time: 1.5, rate: 0.4 },
  { name: 'the evening comes', time: 1, rate: 1 },
  { name: 'evening peak', time: 2, rate: 1 },
  { name: 'restock', time: 0.2, rate: 0.95 },
  { name: 'all come back for it', time: 0.8, rate: 0.95 },
  { name: 'late', time: 1, rate: 0.1 },
]

const scenario = shoppingScenario('black friday', PHASES, { rate: 120, minutes: 10, think: 0.5 })

export const { options, setup, shopping, teardown, handleSummary } = scenario
