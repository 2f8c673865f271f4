/**
 * `make services`: PostgreSQL and both Redis servers in the foreground, for work on one part of the house. What already
 * runs on its port and takes our login is used as it is.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Child } from '../src/stack/child.ts'
import { endRequest } from '../src/stack/end_request.ts'
import { postgresAnswers, postgresUrl, startPostgres } from '../src/stack/postgres.ts'
import { redisAnswers, type RedisRole, redisUrl, startRedis } from '../src/stack/redis.ts'
import { readVariables } from '../src/stack/settings.ts'
import { ROOT } from '../src/stack/shop.ts'
import { chosenPorts } from '../src/stack/shop_ports.ts'
import { errorMessage } from '../src/stack/stack_error.ts'

interface Service {
  child: Child
  stop(): Promise<void>
}

const { values } = parseArgs({
  options: { 'data-dir': { type: 'string', default: join(ROOT, '.holdfast') } },
})
const home = resolve(values['data-dir'])
const started: Service[] = []

async function main(): Promise<void> {
  const ports = chosenPorts(readVariables(join(ROOT, '.env'), process.env))
  await postgres(ports.postgres)
  await redis('cache', ports.redisCache)
  await redis('state', ports.redisState)
  if (started.length === 0) return say('Everything runs already; nothing was started here.')
  say('The services are up. Ctrl-C ends those that were started here.')
  await Promise.race([endRequest(), ...started.map(({ child }) => child.exited)])
}

async function postgres(port: number): Promise<void> {
  const url = postgresUrl(port)
  if (await postgresAnswers(url)) return say(`PostgreSQL already runs at ${url}`)
  started.push(
    await startPostgres({ dataDir: join(home, 'postgres'), port, logFile: log('postgres') })
  )
  say(`PostgreSQL is at ${url}`)
}

async function redis(role: RedisRole, port: number): Promise<void> {
  const url = redisUrl(port)
  if (await redisAnswers(port)) return say(`Redis (${role}) already runs at ${url}`)
  const name = `redis-${role}`
  started.push(await startRedis({ role, port, dataDir: join(home, name), logFile: log(name), say }))
  say(`Redis (${role}) is at ${url}`)
}

function log(name: string): string {
  return join(home, 'logs', `${name}.log`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${errorMessage(error)}\n`)
  process.exitCode = 1
} finally {
  for (const one of started.reverse()) await one.stop()
}
