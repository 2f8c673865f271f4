import { join } from 'node:path'
import { pathWithPinnedNode } from './build.ts'
import { Child } from './child.ts'
import { startPostgres } from './postgres.ts'
import { programFile } from './program_file.ts'
import { type RedisRole, startRedis } from './redis.ts'
import type { Variables } from './settings.ts'
import type { Ports } from './shop_ports.ts'
import type { Part, Service } from './supervisor.ts'

export type Mode = 'production' | 'development'

export interface ShopPlace {
  root: string
  /** Where data and logs of this shop live. */
  home: string
  ports: Ports
  env: Variables
  mode: Mode
  durable: boolean
  say: (line: string) => void
}

interface Program {
  name: string
  title: string
  stage: Part['stage']
  cwd: string
  args: readonly string[]
  env: Variables
  /** Answers 200 once the part can do its work. */
  readyUrl: string
}

/** A first start compiles on the way in development; a machine with two busy cores takes its time. */
const READY_MS = 90_000

const FROM_SOURCE = [
  '--conditions=holdfast-source',
  '--import=@poppinss/ts-exec',
  '--enable-source-maps',
]

export function postgresPart(place: ShopPlace): Part {
  const { home, ports, durable } = place
  return {
    name: 'postgres',
    stage: 'store',
    start: () =>
      startPostgres({
        dataDir: join(home, 'postgres'),
        port: ports.postgres,
        logFile: log(place, 'postgres'),
        durable,
      }),
  }
}

export function redisPart(place: ShopPlace, role: RedisRole): Part {
  const name = `redis-${role}`
  const port = role === 'cache' ? place.ports.redisCache : place.ports.redisState
  const { durable, say, home } = place
  return {
    name,
    stage: 'store',
    start: () =>
      startRedis({
        role,
        port,
        dataDir: join(home, name),
        logFile: log(place, name),
        durable,
        say,
      }),
  }
}

/** Load balancer, payment provider and mail in one process. */
export function sandboxPart(
  place: ShopPlace,
  apis: readonly string[],
  webs: readonly string[]
): Part {
  const { ports, home } = place
  return program(place, {
    name: 'sandbox',
    title: 'The sandbox',
    stage: 'front',
    cwd: 'sandbox',
    args: ['--conditions=holdfast-source', 'bin/sandbox.ts'],
    env: {
      LOAD_BALANCER_PORT: String(ports.loadBalancer),
      PROVIDERS_PORT: String(ports.providers),
      SMTP_PORT: String(ports.smtp),
      API_UPSTREAMS: apis.join(','),
      WEB_UPSTREAMS: webs.join(','),
      SANDBOX_DATA: join(home, 'sandbox'),
    },
    readyUrl: `http://127.0.0.1:${ports.providers}/livez`,
  })
}

export function apiPart(place: ShopPlace, name: string, port: number, opsPort: number): Part {
  return program(place, {
    name,
    title: named('The API', name, 'api'),
    stage: 'application',
    cwd: 'api',
    args: adonis(place, 'bin/server'),
    env: { PORT: String(port), OPS_PORT: String(opsPort) },
    readyUrl: `http://127.0.0.1:${opsPort}/readyz`,
  })
}

export function workerPart(place: ShopPlace, name: string, opsPort: number): Part {
  return program(place, {
    name,
    title: named('The worker', name, 'worker'),
    stage: 'application',
    cwd: 'worker',
    args: adonis(place, 'bin/worker'),
    env: { OPS_PORT: String(opsPort) },
    readyUrl: `http://127.0.0.1:${opsPort}/readyz`,
  })
}

export function webPart(place: ShopPlace): Part {
  const { ports, mode, root } = place
  const development = [
    programFile(root, 'web', 'vite', 'bin/vite.js'),
    'dev',
    '--port',
    String(ports.web),
    '--strictPort',
  ]
  return program(place, {
    name: 'web',
    title: 'The web server',
    stage: 'application',
    cwd: 'web',
    args: mode === 'production' ? ['server.ts'] : development,
    env: { PORT: String(ports.web), WEB_OPS_PORT: String(ports.webOps) },
    // Vite has no probes; the smallest file it serves tells as much.
    readyUrl:
      mode === 'production'
        ? `http://127.0.0.1:${ports.webOps}/readyz`
        : `http://127.0.0.1:${ports.web}/@vite/client`,
  })
}

/** Runs a command of the API's console to its end, for migrations and the demo catalogue. */
export function apiCommand(place: ShopPlace, command: string, args: readonly string[]): Child {
  const source = [...FROM_SOURCE, 'bin/console.ts']
  return new Child({
    name: `"${command}"`,
    command: process.execPath,
    args: [...(place.mode === 'production' ? ['build/ace.js'] : source), command, ...args],
    cwd: join(place.root, 'api'),
    env: environment(place, {
      PORT: String(place.ports.api),
      OPS_PORT: String(place.ports.apiOps),
    }),
    logFile: log(place, command.replaceAll(':', '-')),
  })
}

function adonis(place: ShopPlace, entry: string): string[] {
  if (place.mode === 'production') return ['--enable-source-maps', `build/${entry}.js`]
  return ['--watch', '--watch-preserve-output', ...FROM_SOURCE, `${entry}.ts`]
}

function program(place: ShopPlace, one: Program): Part {
  return { name: one.name, stage: one.stage, start: () => startProgram(place, one) }
}

async function startProgram(place: ShopPlace, one: Program): Promise<Service> {
  const child = new Child({
    name: one.title,
    command: process.execPath,
    args: one.args,
    cwd: join(place.root, one.cwd),
    env: environment(place, one.env),
    logFile: log(place, one.name),
    graceMs: 15_000,
  })
  try {
    await child.ready(() => answers(one.readyUrl), READY_MS)
  } catch (error) {
    await child.stop()
    throw error
  }
  return { child, stop: () => child.stop() }
}

function environment(place: ShopPlace, own: Variables): NodeJS.ProcessEnv {
  return { ...place.env, NODE_ENV: place.mode, PATH: pathWithPinnedNode(place.root), ...own }
}

function log(place: ShopPlace, name: string): string {
  return join(place.home, 'logs', `${name}.log`)
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/** Only where there are several does it matter which one is meant. */
function named(title: string, name: string, only: string): string {
  return name === only ? title : `${title} (${name})`
}
