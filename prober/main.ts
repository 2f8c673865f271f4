/**
 * The prober: a shopper who is none. It buys through the newest pods all the time, so that a release that answers 200 and
 * sells nothing is noticed, and looks at pages beside it. With `--once` it buys and looks once, and fails when that does.
 *
 * It needs nothing but Node.js, so that it runs whatever became of the release it came with.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { Figures } from './figures.ts'
import { browse, buy } from './journey.ts'

const figures = new Figures()
const token = setting('PROBER_TOKEN')
const apis = setting('PROBER_APIS').split(',')
const webs = setting('PROBER_WEBS').split(',')

function setting(name: string): string {
  const value = process.env[name]
  if (value) return value
  process.stderr.write(`${name} is not set.\n`)
  process.exit(2)
}

function say(line: Readonly<Record<string, string>>): void {
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), name: 'prober', ...line })}\n`
  )
}

/** @returns whether something was bought */
async function buyThrough(api: string): Promise<boolean> {
  const { release, failedAt, reason = '' } = await buy(api, token)
  figures.count('prober_journeys_total', {
    release,
    outcome: failedAt === undefined ? 'bought' : 'failed',
    ...(failedAt === undefined ? {} : { step: failedAt }),
  })
  if (failedAt !== undefined) say({ msg: 'not bought', api, release, step: failedAt, reason })
  return failedAt === undefined
}

async function lookThrough(web: string): Promise<boolean> {
  try {
    await browse(web)
    figures.count('prober_visits_total', { outcome: 'seen' })
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    figures.count('prober_visits_total', { outcome: 'failed' })
    say({ msg: 'not seen', web, reason })
    return false
  }
}

/** Goes on until it is told to stop; a round that takes long makes the next one late, never two at once. */
async function goOn(everyMs: number, round: () => Promise<unknown>): Promise<void> {
  const leaving = new AbortController()
  process.once('SIGTERM', () => leaving.abort())
  process.once('SIGINT', () => leaving.abort())
  while (!leaving.signal.aborted) {
    const startedAt = performance.now()
    await round()
    const rest = Math.max(0, everyMs - (performance.now() - startedAt))
    await wait(rest, undefined, { signal: leaving.signal }).catch(() => undefined)
  }
}

if (process.argv.includes('--once')) {
  const outcomes = await Promise.all([...apis.map(buyThrough), ...webs.map(lookThrough)])
  if (outcomes.includes(false)) process.exit(1)
  say({ msg: 'bought and looked around' })
} else {
  process.setMaxListeners(50)
  const server = figures.serve(Number(process.env.OPS_PORT ?? 3354))
  const everyMs = Number(process.env.PROBER_EVERY_SECONDS ?? 5) * 1000
  await Promise.all([
    ...apis.map((api) => goOn(everyMs, () => buyThrough(api))),
    ...webs.map((web) => goOn(everyMs, () => lookThrough(web))),
  ])
  server.close()
}
