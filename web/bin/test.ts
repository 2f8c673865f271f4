import { assert } from '@japa/assert'
import { configure, processCLIArgs, run } from '@japa/runner'
import { closeBrowser } from '../tests/helpers/browser.ts'

processCLIArgs(process.argv.slice(2))
configure({
  files: ['tests/**/*.spec.ts'],
  plugins: [assert()],
  // Pages with pictures that nobody has asked for before are drawn on the way.
  timeout: 60_000,
  forceExit: true,
  teardown: [closeBrowser],
})
await run()
