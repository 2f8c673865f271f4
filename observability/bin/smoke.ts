/** `make smoke SHOP=https://…`: whether a running shop does what its own document says, up to the payment page. */
import { smoke } from '../src/deliveries/smoke.ts'

const shop = process.env.SHOP ?? 'http://localhost:8080'
try {
  for (const line of await smoke(shop)) process.stdout.write(`${line}\n`)
} catch (error) {
  process.stderr.write(`${shop}: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
