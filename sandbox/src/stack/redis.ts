import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { Child } from './child.ts'
import { requireFreePort } from './ports.ts'
import { redisProgram } from './redis_program.ts'

export type RedisRole = 'cache' | 'state'

export interface RedisOptions {
  role: RedisRole
  port: number
  dataDir: string
  logFile: string
  /** false for data that may be lost: tests write nothing to disk. */
  durable?: boolean
  say?: (line: string) => void
}

export interface Redis {
  url: string
  port: number
  child: Child
  stop(): Promise<void>
}

/**
 * Starts one of the two Redis servers. `cache` forgets what is used least and writes nothing to disk; `state` refuses
 * to forget and keeps an append-only file, so that sessions and queues outlive a crash by all but a second.
 *
 * @throws {StackError} when the port is taken or no Redis server can be had
 */
export async function startRedis(options: RedisOptions): Promise<Redis> {
  const program = await redisProgram(options.say)
  await requireFreePort(
    options.port,
    `Redis (${options.role})`,
    options.role === 'cache' ? 'REDIS_CACHE_PORT' : 'REDIS_STATE_PORT'
  )
  mkdirSync(options.dataDir, { recursive: true })
  const child = new Child({
    name: `Redis (${options.role})`,
    command: program,
    args: redisArguments(options),
    cwd: options.dataDir,
    logFile: options.logFile,
    graceMs: 10_000,
  })
  try {
    await child.ready(() => redisAnswers(options.port), 30_000)
  } catch (error) {
    await child.stop()
    throw error
  }
  return { url: redisUrl(options.port), port: options.port, child, stop: () => child.stop() }
}

export function redisUrl(port: number): string {
  return `redis://127.0.0.1:${port}`
}

/** True when the server answers PING; one that still loads its file does not. */
export async function redisAnswers(port: number): Promise<boolean> {
  return (await askRedis(port, 'PING'))?.startsWith('+PONG') ?? false
}

/** The directory the server on this port writes to, or undefined when it is no Redis of ours. */
export async function redisDirectory(port: number): Promise<string | undefined> {
  const answer = await askRedis(port, 'CONFIG GET dir')
  return answer?.split('\r\n')[4]
}

function redisArguments(options: RedisOptions): string[] {
  const settings: Record<string, string> = {
    port: String(options.port),
    bind: '127.0.0.1',
    dir: options.dataDir,
    daemonize: 'no',
    save: '',
    databases: '64',
    ...(options.role === 'cache'
      ? { 'appendonly': 'no', 'maxmemory': '256mb', 'maxmemory-policy': 'allkeys-lfu' }
      : {
          'appendonly': options.durable === false ? 'no' : 'yes',
          'maxmemory-policy': 'noeviction',
        }),
  }
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
}

/** Sends one command in Redis's inline form and returns what comes back first, or undefined within 2 s. */
function askRedis(port: number, command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const settle = (answer: string | undefined) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(2_000, () => settle(undefined))
    socket.once('error', () => settle(undefined))
    socket.once('close', () => settle(undefined))
    socket.once('data', (data) => settle(data.toString('utf8')))
    socket.write(`${command}\r\n`)
  })
}
