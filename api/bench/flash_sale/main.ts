/**
 * `make bench-flash-sale`: far more people than units, all at once. Starts a shop with two API processes from the
 * production builds, sells, checks every promise, and compares the pace with what PostgreSQL alone could do. The exit
 * code tells whether every aim was met. `BUYERS=1000 make bench-flash-sale` runs a smaller one.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkLedger, Warehouse, Tally } from '@holdfast/sandbox/chaos'
import { scratchFolder, type Shop, startShop, StackError } from '@holdfast/sandbox/stack'
import { toTable, type Figure } from '../table.ts'
import { captureWin } from './capture_win.ts'
import { figuresOf } from './figures.ts'
import { floor, pgbench } from './floor.ts'
import { ProcessorTime } from './processor_time.ts'
import { rush } from './rush.ts'

const BUYERS = Number(process.env.BUYERS ?? 10_000)
const UNITS = Number(process.env.UNITS ?? 500)
const SECONDS = Number(process.env.SECONDS ?? 20)
const SEED = Number(process.env.SEED ?? 1)

/** So many have bought something else before: nobody opens a sale with processes that have just started. */
const BEFORE = 400

/** Nobody comes twice. */
const FIRST_BEFORE = 1 << 22

/** Transactions of each of pgbench's clients. */
const FLOOR_EACH = 250

const say = (line: string) => process.stderr.write(`${line}\n`)
const scratch = scratchFolder('flash-sale')

try {
  await pgbench(['--version'])
  const figures = await sell()
  process.stdout.write(`\n${toTable(figures)}\n`)
  process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0
} catch (error) {
  if (!(error instanceof StackError)) throw error
  say(error.message)
  process.exitCode = 1
} finally {
  scratch.remove()
}

async function sell(): Promise<Figure[]> {
  say('Building and starting a shop with two API processes …')
  let running: readonly { readonly name: string; readonly pid: number }[] = []
  const shop = await startShop({
    apiProcesses: 2,
    env: { LOG_LEVEL: 'warn' },
    changed: (children) => (running = children),
  })
  try {
    await shop.stopPart('web')
    const [variantId, other] = await stock(shop)
    const ports = shop.apiUrls.map((url) => Number(new URL(url).port))
    say(`The shop is open: ${BEFORE} people buy something else …`)
    const before = { ports, variantId: other, buyers: BEFORE, seconds: 5, seed: SEED + 1 }
    await rush({ ...before, firstNumber: FIRST_BEFORE })
    say(`${BUYERS} buyers, ${UNITS} units, ${SECONDS} s, SEED=${SEED} …`)
    const time = new ProcessorTime(() => running)
    time.start()
    const sold = await rush({ ports, variantId, buyers: BUYERS, seconds: SECONDS, seed: SEED })
    const processor = time.spent()
    say('Checking the ledger …')
    const broken = await checkLedger(shop)
    for (const line of broken) say(line)
    say('Measuring what PostgreSQL alone can do …')
    const pace = await floorOf(shop, variantId)
    return figuresOf({ rush: sold, units: UNITS, broken, processor, floor: pace })
  } finally {
    await shop.stop()
  }
}

/** The one thing that everybody wants, and another one. */
async function stock({ databaseUrl }: Shop): Promise<[wanted: string, other: string]> {
  const warehouse = new Warehouse(databaseUrl, new Tally())
  await warehouse.open(2, UNITS)
  await warehouse.close()
  const [wanted, other] = warehouse.variants
  if (!wanted || !other) throw new StackError('The demo catalogue has nothing in stock')
  return [wanted, other]
}

/** Nothing else runs meanwhile. */
async function floorOf(shop: Shop, variantId: string): Promise<number> {
  const { databaseUrl } = shop
  const folder = join(scratch.path, 'statements')
  mkdirSync(folder)
  for (const part of ['api', 'api-2', 'worker']) await shop.stopPart(part)
  const warehouse = new Warehouse(databaseUrl, new Tally())
  await warehouse.receive(variantId, 1)
  await warehouse.close()
  const win = await captureWin(shop, variantId, folder)
  return floor({ databaseUrl, win, variantId, folder, each: FLOOR_EACH })
}
