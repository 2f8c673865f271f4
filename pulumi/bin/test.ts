import { assert } from '@japa/assert'
import { configure, processCLIArgs, run } from '@japa/runner'

processCLIArgs(process.argv.slice(2))
// A mocked run makes thousands of promises and notes where each began: a short stack is enough to find a program's line.
Error.stackTraceLimit = 4
configure({
  files: ['tests/**/*.spec.ts'],
  plugins: [assert()],
  forceExit: true,
  timeout: 60_000,
})
await run()
