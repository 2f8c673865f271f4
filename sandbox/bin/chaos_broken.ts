/** `make chaos-broken`: takes one safeguard at a time out of a copy of the build, and expects the checks to notice. */
import { runChaos, SABOTAGES } from '../src/chaos/index.ts'
import { endRequest } from '../src/stack/end_request.ts'
import { Progress } from '../src/stack/progress.ts'

// What was started ends with this process: the guardian sees to it.
void endRequest().then(() => process.exit(130))

const seed = Number(process.env.CHAOS_SEED ?? 1)
const orders = Number(process.env.CHAOS_ORDERS ?? 60)
const only = process.env.CHAOS_ONLY
const progress = new Progress()
let unnoticed = 0
for (const sabotage of SABOTAGES.filter(({ name }) => only === undefined || name === only)) {
  const { violations } = await runChaos({ seed, orders, sabotage })
  if (violations.length === 0) unnoticed++
  const verdict = violations.length === 0 ? 'NOT NOTICED' : `noticed, ${violations[0]}`
  progress.say(`${sabotage.name}: ${sabotage.whatIsMissing}: ${verdict}`)
}
process.exit(unnoticed === 0 ? 0 : 1)
