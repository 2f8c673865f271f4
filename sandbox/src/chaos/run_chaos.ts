import pg from 'pg'
import { Progress } from '../stack/progress.ts'
import { errorMessage } from '../stack/stack_error.ts'
import { type ChaosShop, startChaosShop } from './chaos_shop.ts'
import { openCoupons } from './coupons.ts'
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
import { within } from './within.ts'

export interface ChaosOptions {
  seed: number
  /** How many orders are placed at the least. */
  orders: number
  /** Shoppers at a time. */
  crowd?: number
  /** How long the storm may last. */
  minutes?: number
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

/** As long as it takes on two cores that have nothing else to do, and time to spare. Minutes. */
const longestStorm = (orders: number) => Math.max(5, orders / 100)

/** How long those who are in the shop when the storm is over may take to leave it. Milliseconds. */
const LEAVING_MS = 150_000

/** How long the work that is left may take once everything is well again. Milliseconds. */
const DRAIN_MS = 180_000

/** A broken shop may never be done: what is left by then is found. Milliseconds. */
const BROKEN_DRAIN_MS = 45_000

/** How long everything may take to be up again, or to be gone. Milliseconds. */
const RECOVERY_MS = 180_000

/**
 * Shoppers buy, and staff see to it, while everything around them breaks; then it is mended, worked off, and checked.
 * However it goes, there is a verdict: what could not be done in time is a violation, and the rest is checked all the same.
 *
 * @throws when the shop cannot be started
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { seed, sabotage } = options
  const progress = options.progress ?? new Progress(() => undefined)
  const random = new Random(seed)
  const [tally, told] = [new Tally(), new Told()]
  const chaos = await startChaosShop({ sabotage, progress })
  const { databaseUrl } = chaos.stores
  const warehouse = new Warehouse(databaseUrl, tally)
  const undone: string[] = []
  const phase = async (title: string, work: () => Promise<string[]>) => {
    try {
      undone.push(...(await progress.step(title, work)))
    } catch (error) {
      undone.push(`unfinished: ${title}: ${errorMessage(error)}`)
    }
  }
  try {
    const provider = new Provider(chaos.shop.providersUrl)
    const units = Math.max(5, Math.ceil((options.orders * 2) / HOT_PRODUCTS))
    await warehouse.open(HOT_PRODUCTS, units)
    const coupons = await openCoupons(databaseUrl, options.orders)
    const around = { url: chaos.shop.url, provider, warehouse, coupons, tally, told }
    await phase(`${options.orders} orders in a storm`, async () => {
      await rage(chaos, around, random, options)
      return []
    })
    await phase('Bringing everything back and working it off', () => {
      const timeoutMs = sabotage ? BROKEN_DRAIN_MS : DRAIN_MS
      const drained = drain(chaos, around, timeoutMs)
      return within(RECOVERY_MS + timeoutMs, 'Working it off', drained)
    })
    for (const part of API_PROCESSES) chaos.mishaps.read(part)
    await phase('Comparing with what everybody was told', async () =>
      within(RECOVERY_MS, 'Comparing', checkFacts(databaseUrl, await provider.state(), told))
    )
    await phase('Checking the ledger', () =>
      within(RECOVERY_MS, 'Checking the ledger', chaos.checkLedger())
    )
    const ends = await endsOf(databaseUrl).catch(() => 'nobody knows')
    return { tally, ends, violations: [...told.violations, ...chaos.mishaps.all, ...undone] }
  } finally {
    await within(
      RECOVERY_MS,
      'Stopping',
      warehouse.close().then(() => chaos.stop())
    )
  }
}

/** The storm, for as long as there are shoppers in the shop. */
async function rage(
  chaos: ChaosShop,
  around: Surroundings,
  random: Random,
  { orders, crowd = 24, minutes = longestStorm(orders), sabotage }: ChaosOptions
): Promise<void> {
  const { provider, tally, told } = around
  const { weather, stories = EVERY_STORY } = sabotage ?? {}
  const storm = new Storm({ chaos, provider, random: random.fork(-2), tally, weather })
  const raging = storm.rage()
  const limitMs = minutes * 60_000
  const visits = visit(around, random, { orders, crowd, stories, limitMs })
  try {
    const leaving = within(limitMs + LEAVING_MS, 'Leaving the shop', visits)
    await Promise.race([leaving, raging])
  } finally {
    storm.end()
    await within(RECOVERY_MS, 'Calming down', raging)
  }
  if (told.orders.size < orders) {
    const found = `${told.orders.size} of ${orders} orders were placed in ${minutes} minutes`
    told.broken(`unfinished: ${found}; CHAOS_MINUTES gives more`)
  }
}

interface Crowd {
  readonly orders: number
  readonly crowd: number
  readonly stories: readonly Story[]
  readonly limitMs: number
}

/** A crowd of shoppers, each followed by another one, until enough orders were placed or the time is up. */
async function visit(
  around: Surroundings,
  random: Random,
  { orders, crowd, stories, limitMs }: Crowd
): Promise<void> {
  const { told, tally } = around
  const deadline = performance.now() + limitMs
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
