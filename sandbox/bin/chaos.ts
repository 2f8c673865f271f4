/** `make chaos`: shoppers buy while everything breaks. Repeat a run with its CHAOS_SEED; more with CHAOS_ORDERS and CHAOS_MINUTES. */
import { report, runChaos } from '../src/chaos/index.ts'
import { endRequest } from '../src/stack/end_request.ts'
import { Progress } from '../src/stack/progress.ts'
import { errorMessage } from '../src/stack/stack_error.ts'

const progress = new Progress()
// What was started ends with this process: the guardian sees to it.
void endRequest().then(() => {
  progress.say('Interrupted: no verdict.')
  process.exit(130)
})

const seed = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1_000_000))
const orders = Number(process.env.CHAOS_ORDERS ?? 1_000)
const minutes = process.env.CHAOS_MINUTES ? Number(process.env.CHAOS_MINUTES) : undefined
progress.say(`CHAOS_SEED=${seed} CHAOS_ORDERS=${orders}`)
let isKept = false
try {
  const result = await runChaos({ seed, orders, minutes, progress })
  isKept = result.violations.length === 0
  progress.say(report(result))
} catch (error) {
  progress.say(
    `No verdict: the shop could not be started, or not be stopped. ${errorMessage(error)}`
  )
}
progress.say(`CHAOS_SEED=${seed}, ${progress.elapsed}`)
process.exit(isKept ? 0 : 1)
