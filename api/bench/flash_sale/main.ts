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
import { rush } from './rush.ts'

const BUYERS = Number(process.env.BUYERS ?? 10_000)
const UNITS = Number(process.env.UNITS ?? 500)
const SECONDS = Number(process.env.SECONDS ?? 20)
const SEED = Number(process.env.SEED ?? 1)

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
  const shop = await startShop({ apiProcesses: 2, env: { LOG_LEVEL: 'warn' } })
  try {
    await shop.stopPart('web')
    const variantId = await stock(shop)
    const ports = shop.apiUrls.map((url) => Number(new URL(url).port))
    say(`${BUYERS} buyers, ${UNITS} units, ${SECONDS} s, SEED=${SEED} …`)
    const sold = await rush({ ports, variantId, buyers: BUYERS, seconds: SECONDS, seed: SEED })
    say('Checking the ledger …')
    const broken = await checkLedger(shop)
    for (const line of broken) say(line)
    say('Measuring what PostgreSQL alone can do …')
    return figuresOf({ rush: sold, units: UNITS, broken, floor: await floorOf(shop, variantId) })
  } finally {
    await shop.stop()
  }
}

/** The one thing that everybody wants. */
async function stock({ databaseUrl }: Shop): Promise<string> {
  const warehouse = new Warehouse(databaseUrl, new Tally())
  await warehouse.open(1, UNITS)
  await warehouse.close()
  const [variantId] = warehouse.variants
  if (variantId === undefined) throw new StackError('The demo catalogue has nothing in stock')
  return variantId
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
