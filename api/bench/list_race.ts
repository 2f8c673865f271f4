import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@holdfast/sandbox/stack'
import { cpuMs, loadFrom, pin, start } from './processes.ts'

const PATH = '/api/v1/products?sort=popularity&page=1&perPage=24'
const CONNECTIONS = 32
const WARM_SECONDS = 2
const SECONDS = 5
const ROUNDS = 3

export interface Speed {
  readonly perSecond: number
  /** CPU milliseconds a request. */
  readonly cpu: number
}

export interface ListRace {
  readonly bytes: number
  readonly pinned: boolean
  readonly floor: Speed
  readonly api: Speed
}

interface Racer {
  readonly port: number
  readonly pid: number
  readonly path: string
}

/**
 * The product list from a warm cache against a bare `node:http` server that answers the same bytes: one core each, by
 * turns, so that whatever else the machine does meets both alike. The best round of each counts.
 */
export async function raceList(
  api: { port: number; pid: number },
  folder: string
): Promise<ListRace> {
  const response = await fetch(`http://127.0.0.1:${api.port}${PATH}`)
  const body = Buffer.from(await response.arrayBuffer())
  const file = join(folder, 'list.json')
  writeFileSync(file, body)
  const port = await freePort()
  const bare = await start('./floor_server.ts', [String(port), file])
  try {
    const racers = { floor: { port, pid: bare.pid ?? 0, path: PATH }, api: { ...api, path: PATH } }
    const pins = await Promise.all(Object.values(racers).map(({ pid }) => pin(pid, 0)))
    const rounds: { floor: Speed; api: Speed }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ floor: await measure(racers.floor), api: await measure(racers.api) })
    }
    return {
      bytes: body.length,
      pinned: pins.every(Boolean),
      floor: best(rounds.map(({ floor }) => floor)),
      api: best(rounds.map((round) => round.api)),
    }
  } finally {
    bare.kill()
  }
}

async function measure({ port, pid, path }: Racer): Promise<Speed> {
  const args = (seconds: number) => [String(port), path, String(CONNECTIONS), String(seconds)]
  await loadFrom(1, args(WARM_SECONDS))
  const before = cpuMs(pid)
  const { requests, seconds } = await loadFrom(1, args(SECONDS))
  return { perSecond: requests / seconds, cpu: (cpuMs(pid) - before) / requests }
}

function best(speeds: readonly Speed[]): Speed {
  return {
    perSecond: Math.max(...speeds.map(({ perSecond }) => perSecond)),
    cpu: Math.min(...speeds.map(({ cpu }) => cpu)),
  }
}
