/** `make chaos`: shoppers buy while everything breaks. Repeat a run with its CHAOS_SEED; more with CHAOS_ORDERS. */
import { report, runChaos } from '../src/chaos/index.ts'
import { endRequest } from '../src/stack/end_request.ts'
import { Progress } from '../src/stack/progress.ts'

// What was started ends with this process: the guardian sees to it.
void endRequest().then(() => process.exit(130))

const seed = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1_000_000))
const orders = Number(process.env.CHAOS_ORDERS ?? 1_000)
const progress = new Progress()
progress.say(`CHAOS_SEED=${seed} CHAOS_ORDERS=${orders}`)
const result = await runChaos({ seed, orders, progress })
progress.say(report(result))
progress.say(`CHAOS_SEED=${seed}, ${progress.elapsed}`)
process.exit(result.violations.length === 0 ? 0 : 1)
