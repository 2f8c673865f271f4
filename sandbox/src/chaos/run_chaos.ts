import pg from 'pg'
import { Progress } from '../stack/progress.ts'
import { errorMessage } from '../stack/stack_error.ts'
import { startChaosShop } from './chaos_shop.ts'
import { drain } from './drain.ts'
import { checkFacts } from './facts.ts'
import { Provider } from './provider.ts'
import { Random } from './random.ts'
import type { Sabotage } from './sabotage.ts'
import { Shopper, type Surroundings } from './shopper.ts'
import { API_PROCESSES, Storm } from './storm.ts'
import { EVERY_STORY, type Story } from './stories.ts'
import { Tally } from './tally.ts'
import { Told } from './told.ts'
import { Warehouse } from './warehouse.ts'

export interface ChaosOptions {
  seed: number
  /** How many orders are placed at the least. */
  orders: number
  /** Shoppers at a time. */
  crowd?: number
  sabotage?: Sabotage
  progress?: Progress
}

export interface ChaosResult {
  tally: Tally
  /** How many orders ended in each state. */
  ends: string
  /** Nothing, when the shop kept all its promises. */
  violations: readonly string[]
}

/** Things that everybody wants. */
const HOT_PRODUCTS = 10

/** A shop that cannot be used any more must not keep a storm going for ever. Milliseconds. */
const longestStorm = (orders: number) => 5 * 60_000 + orders * 5_000

/** How long the work that is left may take once everything is well again. Milliseconds. */
const DRAIN_MS = 180_000

/** A broken shop may never be done: what is left by then is found. Milliseconds. */
const BROKEN_DRAIN_MS = 45_000

/**
 * Shoppers buy while everything around them breaks; then it is mended, worked off, and checked.
 *
 * @throws when the shop cannot be started, or not be brought back
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { seed, orders, crowd = 16, sabotage } = options
  const progress = options.progress ?? new Progress(() => undefined)
  const random = new Random(seed)
  const [tally, told] = [new Tally(), new Told()]
  const chaos = await startChaosShop({ sabotage, progress })
  const warehouse = new Warehouse(chaos.stores.databaseUrl, tally)
  try {
    const provider = new Provider(chaos.shop.providersUrl)
    const units = Math.max(5, Math.ceil((orders * 2) / HOT_PRODUCTS))
    await warehouse.open(HOT_PRODUCTS, units)
    const around = { url: chaos.shop.url, provider, warehouse, tally, told }
    const storm = new Storm({
      chaos,
      provider,
      random: random.fork(-2),
      tally,
      weather: sabotage?.weather,
    })
    await progress.step(`${orders} orders in a storm`, async () => {
      const raging = storm.rage()
      const stories = sabotage?.stories ?? EVERY_STORY
      const visits = visit(around, random, { orders, crowd, stories })
      await Promise.race([visits, raging]).finally(() => storm.end())
      await raging
    })
    const left = await progress.step('Bringing everything back and working it off', () =>
      drain(chaos, provider, sabotage ? BROKEN_DRAIN_MS : DRAIN_MS)
    )
    const undone = left ? [`undone: ${JSON.stringify(left)}`] : []
    for (const part of API_PROCESSES) chaos.mishaps.read(part)
    const facts = await checkFacts(chaos.stores.databaseUrl, await provider.state(), told)
    const ledger = await progress.step('Checking the ledger', () => chaos.checkLedger())
    const ends = await endsOf(chaos.stores.databaseUrl)
    return { tally, ends, violations: [...undone, ...chaos.mishaps.all, ...facts, ...ledger] }
  } finally {
    await warehouse.close()
    await chaos.stop()
  }
}

/** A crowd of shoppers, each followed by another one, until enough orders were placed. */
async function visit(
  around: Surroundings,
  random: Random,
  { orders, crowd, stories }: { orders: number; crowd: number; stories: readonly Story[] }
): Promise<void> {
  const { told, tally } = around
  const deadline = performance.now() + longestStorm(orders)
  const isOver = () => told.orders.size >= orders || performance.now() > deadline
  let visitors = 0
  const places = Array.from({ length: crowd }, async () => {
    while (!isOver()) {
      const shopper = new Shopper(around, random.fork(++visitors))
      tally.add('shoppers')
      await tell(shopper, stories).catch((error: unknown) => {
        told.broken(`gave_up: ${errorMessage(error)}`)
      })
    }
  })
  await Promise.all(places)
  if (told.orders.size < orders) {
    told.broken(`unfinished: ${told.orders.size} of ${orders} orders were placed in time`)
  }
}

async function tell(shopper: Shopper, stories: readonly Story[]): Promise<void> {
  await shopper.fillCart()
  await shopper.random.pick(stories)(shopper)
}

async function endsOf(databaseUrl: string): Promise<string> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  const { rows } = await db.query<{ what: string; count: string }>(
    `SELECT concat_ws(' ', status, cancel_reason, payment_status) AS what, count(*)
     FROM orders.orders GROUP BY 1 ORDER BY 2 DESC`
  )
  await db.end()
  return rows.map(({ what, count }) => `${what} ${count}`).join(', ')
}
