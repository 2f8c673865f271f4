import { shoppingScenario } from '../settings/scenario.ts'

/** Whether everything is there: a few people, half a minute. */
const scenario = shoppingScenario('smoke', [{ name: 'a few', time: 1, rate: 1 }], {
  rate: 5,
  minutes: 0.5,
  think: 0,
})

export const { options, setup, shopping, teardown, handleSummary } = scenario
