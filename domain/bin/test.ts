import 'reflect-metadata'
import { assert } from '@japa/assert'
import { configure, processCLIArgs, run } from '@japa/runner'
import { dropTestDatabase } from '../tests/support/server.ts'

processCLIArgs(process.argv.slice(2))
configure({
  files: ['tests/**/*.spec.ts'],
  plugins: [assert()],
  timeout: 20_000,
  forceExit: true,
  teardown: [dropTestDatabase],
})
await run()
