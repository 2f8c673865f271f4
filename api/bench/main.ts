/**
 * `make bench`: what the API costs, against the figures it must reach. Starts a shop of its own from the production
 * builds, measures it and takes it away again. The exit code tells whether every aim was met.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { scratchFolder, startShop, StackError } from '@holdfast/sandbox/stack'
import { buy, sellableVariants } from './checkout.ts'
import { raceList, type ListRace } from './list_race.ts'
import { Statements } from './statements.ts'
import { toTable, type Figure } from './table.ts'

const BASKETS = [1, 13, 100]
/** CPU-ms of the bare server on the machine that the aims were set on: another machine's figure is read against its own. */
const NOMINAL_FLOOR = 0.014
/** Longer than the slowest of the worker's rounds that come often. */
const IDLE_MS = 12_000

const scratch = scratchFolder('bench')
const logs = join(scratch.path, 'statements')
mkdirSync(logs)
const say = (line: string) => process.stderr.write(`${line}\n`)

try {
  const figures = await measure()
  process.stdout.write(`\n${toTable(figures)}\n`)
  process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0
} catch (error) {
  if (!(error instanceof StackError)) throw error
  say(error.message)
  process.exitCode = 1
} finally {
  scratch.remove()
}

async function measure(): Promise<Figure[]> {
  let apiPid = 0
  say('Building and starting a shop for the measurement …')
  const preload = pathToFileURL(join(import.meta.dirname, 'statement_log.ts')).href
  const shop = await startShop({
    env: { STATEMENT_LOG: logs, NODE_OPTIONS: `--import=${preload}` },
    changed: (children) => {
      apiPid = children.find(({ name }) => name === 'The API')?.pid ?? apiPid
    },
  })
  try {
    const place = { api: shop.apiUrls[0] ?? '', providers: shop.providersUrl }
    const statements = new Statements(logs)
    const figures = [
      ...(await countLists(place.api, statements, apiPid)),
      ...(await countCheckouts(place, statements, apiPid)),
    ]
    say('Racing the product list against a bare server …')
    for (const part of ['web', 'worker', 'sandbox']) await shop.stopPart(part)
    const race = await raceList({ port: shop.ports.api, pid: apiPid }, scratch.path)
    return [...describeRace(race), ...figures]
  } finally {
    await shop.stop()
  }
}

async function countLists(api: string, statements: Statements, apiPid: number): Promise<Figure[]> {
  const ask = async () => {
    const from = Date.now()
    const response = await fetch(`${api}/api/v1/products?sort=price&minPrice=1&perPage=24`)
    await response.arrayBuffer()
    return show(statements.sent({ from, to: Date.now() }, 'order', apiPid))
  }
  await quiet(statements)
  const cold = await ask()
  const cached = await ask()
  return [
    { what: 'SQL, list of 24, cold', measured: String(cold), aim: '≤ 3', met: cold <= 3 },
    { what: 'SQL, list of 24, cached', measured: String(cached), aim: '0', met: cached === 0 },
  ]
}

async function countCheckouts(
  place: { api: string; providers: string },
  statements: Statements,
  apiPid: number
): Promise<Figure[]> {
  const variants = await sellableVariants(place, Math.max(...BASKETS))
  const counts: { placing: number; settling: number; invoicing: number }[] = []
  for (const size of BASKETS) {
    say(`Buying a basket of ${size} …`)
    const { placing, settling } = await buy(place, variants.slice(0, size), `guest-${size}`)
    counts.push({
      placing: show(placing.flatMap((span) => statements.sent(span, 'order', apiPid))),
      settling: show(statements.sent(settling)),
      invoicing: show(statements.sent(settling, 'invoice')),
    })
  }
  return [
    ...compare(
      'SQL, whole guest checkout',
      counts.map(({ placing }) => placing),
      25
    ),
    ...compare(
      'SQL, settlement, deliveries and mail',
      counts.map(({ settling }) => settling),
      15
    ),
    {
      what: '  left out: its invoice, made and mailed afterwards',
      measured: counts.map(({ invoicing }) => invoicing).join(', '),
    },
    {
      what: '  left out everywhere: idle polls, and the books of rates and tariffs, read once a minute a process',
      measured: '',
    },
  ]
}

/** `--sql` prints what was counted. */
function show(statements: readonly string[]): number {
  if (process.argv.includes('--sql'))
    say(statements.map((statement) => `${statement}\n---`).join('\n'))
  return statements.length
}

/** Lets the worker poll with nothing to do, to know its idle rounds afterwards. */
async function quiet(statements: Statements): Promise<void> {
  say('Watching the shop while nobody is in it …')
  const from = Date.now()
  await sleep(IDLE_MS)
  statements.learnIdle(from, Date.now())
}

function compare(what: string, counts: readonly number[], most: number): Figure[] {
  const same = new Set(counts).size === 1
  return [
    ...BASKETS.map((size, index) => {
      const count = counts[index] ?? 0
      const lines = size === 1 ? '1 line' : `${size} lines`
      return {
        what: `${what}, ${lines}`,
        measured: String(count),
        aim: `≤ ${most}`,
        met: count <= most,
      }
    }),
    {
      what: `${what}: the same for each basket`,
      measured: same ? 'yes' : 'no',
      aim: 'yes',
      met: same,
    },
  ]
}

function describeRace({ bytes, pinned, floor, api }: ListRace): Figure[] {
  const share = (api.perSecond / floor.perSecond) * 100
  const cores = pinned ? 'one core each' : 'NOT pinned: too few cores, or no taskset'
  const speed = ({ perSecond, cpu }: ListRace['api']) =>
    `${Math.round(perSecond).toLocaleString('en-GB')} requests/s, ${cpu.toFixed(3)} CPU-ms`
  return [
    { what: `Product list of 24, warm, ${(bytes / 1000).toFixed(1)} kB, ${cores}`, measured: '' },
    { what: '  bare node:http', measured: speed(floor) },
    { what: '  the API', measured: speed(api) },
    {
      what: '  the API, share of bare',
      measured: `${share.toFixed(0)} %`,
      aim: '≥ 22 %',
      met: share >= 22,
    },
    {
      what: '  the same by CPU time, which other work on the machine disturbs less',
      measured: `${((floor.cpu / api.cpu) * 100).toFixed(0)} %`,
    },
    {
      what: '  the API, CPU-ms a request',
      measured: api.cpu.toFixed(3),
      aim: '≤ 0.07',
      met: api.cpu <= 0.07,
    },
    {
      what: `  the same on a machine whose bare server needs ${NOMINAL_FLOOR}`,
      measured: ((api.cpu / floor.cpu) * NOMINAL_FLOOR).toFixed(3),
    },
  ]
}
