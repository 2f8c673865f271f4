/** `make reset`: removes the local shop's data, after which the next start makes a fresh shop. */
import { realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { RunFile } from '../src/stack/run_file.ts'
import { ROOT } from '../src/stack/shop.ts'

const home = join(ROOT, '.holdfast')
const launcher = await new RunFile(join(home, 'run.json')).launcher()
if (launcher === undefined) {
  for (const name of ['postgres', 'redis-cache', 'redis-state', 'media', 'sandbox'])
    remove(join(home, name))
  process.stdout.write('The data of the local shop is gone; "make start" makes a fresh one.\n')
} else {
  process.stderr.write(`The shop is running (pid ${launcher}): end it first, then reset.\n`)
  process.exitCode = 1
}

/** For root the database may live elsewhere, with a link to it here. */
function remove(path: string): void {
  try {
    rmSync(realpathSync(path), { recursive: true, force: true })
    rmSync(path, { recursive: true, force: true })
  } catch {
    // It was never made.
  }
}
