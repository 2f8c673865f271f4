/**
 * `make test`: every suite. `node sandbox/bin/test_all.ts api '--files=orders/*'` runs one, or a part of it; what comes
 * after the names of suites goes to Japa.
 */
import { runTests } from '../src/stack/testing/test_run.ts'

const all = process.argv.slice(2)
const names = all.filter((one) => !one.startsWith('-'))
const args = all.filter((one) => one.startsWith('-'))

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(130))
process.exit((await runTests(names, args)) ? 0 : 1)
