/** `make reset`: removes the local shop's data, after which the next start makes a fresh shop. */
import { realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { RunFile } from '../src/stack/run_file.ts'
import { runningServices } from '../src/stack/running_services.ts'
import { readVariables } from '../src/stack/settings.ts'
import { ROOT } from '../src/stack/shop.ts'
import { chosenPorts } from '../src/stack/shop_ports.ts'

const home = join(ROOT, '.holdfast')
const launcher = await new RunFile(join(home, 'run.json')).launcher()
const ports = chosenPorts(readVariables(join(ROOT, '.env'), process.env))
const services = Object.keys(await runningServices(ports, home)).length
if (launcher === undefined && services === 0) {
  for (const name of ['postgres', 'redis-cache', 'redis-state', 'media', 'sandbox'])
    remove(join(home, name))
  process.stdout.write('The data of the local shop is gone; "make start" makes a fresh one.\n')
} else {
  const who = launcher === undefined ? 'The services are' : `The shop is (pid ${launcher})`
  process.stderr.write(`${who} still running here: end that first, then reset.\n`)
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
