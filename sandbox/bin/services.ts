/**
 * `npm run services`: PostgreSQL and both Redis servers in the foreground, for work on one part of the house. What
 * already runs on its port and takes our login is used as it is.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { postgresAnswers, postgresUrl, startPostgres } from '../src/stack/postgres.ts'
import { redisAnswers, redisUrl, startRedis } from '../src/stack/redis.ts'
import { StackError } from '../src/stack/stack_error.ts'

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string', default: join(import.meta.dirname, '../../.holdfast') },
  },
})
const home = resolve(values['data-dir'])
const running: { stop(): Promise<void>; exited: Promise<unknown> }[] = []

async function main(): Promise<void> {
  await service('PostgreSQL', postgresUrl(54320), postgresAnswers(postgresUrl(54320)), () =>
    startPostgres({ dataDir: join(home, 'postgres'), port: 54320, logFile: log('postgres') })
  )
  for (const { role, port } of [
    { role: 'cache', port: 63790 } as const,
    { role: 'state', port: 63791 } as const,
  ]) {
    await service(`Redis (${role})`, redisUrl(port), redisAnswers(port), () =>
      startRedis({
        role,
        port,
        dataDir: join(home, `redis-${role}`),
        logFile: log(`redis-${role}`),
        say,
      })
    )
  }
  if (running.length === 0) return say('Everything runs already; nothing was started here.')
  say('The services are up. Ctrl-C ends those that were started here.')
  const end = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => end.resolve())
  await Promise.race([end.promise, ...running.map((one) => one.exited)])
  await stopAll()
}

async function service(
  name: string,
  url: string,
  healthy: Promise<boolean>,
  start: () => Promise<{ child: { exited: Promise<unknown> }; stop(): Promise<void> }>
): Promise<void> {
  if (await healthy) return say(`${name} already runs at ${url}`)
  const started = await start()
  running.push({ stop: () => started.stop(), exited: started.child.exited })
  say(`${name} is at ${url}`)
}

async function stopAll(): Promise<void> {
  for (const one of running.reverse()) await one.stop()
}

function log(name: string): string {
  return join(home, 'logs', `${name}.log`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch(async (error: unknown) => {
  await stopAll()
  process.stderr.write(`${error instanceof StackError ? error.message : String(error)}\n`)
  process.exitCode = 1
})
