import { join } from 'node:path'
import { buildAll } from './build.ts'
import { type Child, endAllChildren } from './child.ts'
import { freePort } from './ports.ts'
import { Progress } from './progress.ts'
import { scratchFolder } from './scratch.ts'
import type { Variables } from './settings.ts'
import { givenParts, shopEnvironment } from './shop_environment.ts'
import {
  apiCommand,
  apiPart,
  type Mode,
  postgresPart,
  redisPart,
  sandboxPart,
  type ShopPlace,
  webPart,
  workerPart,
} from './shop_parts.ts'
import { freePorts, type Ports } from './shop_ports.ts'
import { StackError } from './stack_error.ts'
import { Supervisor } from './supervisor.ts'
import { all } from './task.ts'
import { until } from './wait.ts'

/** The root of the repository, where the workspaces lie. */
export const ROOT = join(import.meta.dirname, '../../..')

/** Filling the catalogue takes seconds, on a very busy machine a minute. */
const COMMAND_MS = 5 * 60_000

export interface ShopOptions {
  root?: string
  /** Where data and logs live. Left out: a throw-away folder, removed by `stop`. */
  home?: string
  /** Left out: a free port for each part. */
  ports?: Partial<Ports>
  /** Settings over the defaults; an address of a real part keeps ours from being started. */
  env?: Variables
  mode?: Mode
  /** Whether data must outlive a power cut; tests need not wait for disks. */
  durable?: boolean
  /** Whether a part that dies is started again. */
  restart?: boolean
  apiProcesses?: number
  workers?: number
  /** Whether `root` holds finished production builds: then nothing is built. */
  isBuilt?: boolean
  progress?: Progress
  /** Gives up, wherever the start has come to; it then fails, with nothing left running. */
  signal?: AbortSignal
  /** Called with the processes that run now, after every change. */
  changed?: (children: readonly Child[]) => void
}

export interface Shop {
  /** What a shopper types. */
  url: string
  /** The sandbox's payment pages, mail and consoles. */
  providersUrl: string
  /** Each API process, past the load balancer. */
  apiUrls: readonly string[]
  databaseUrl: string
  ports: Ports
  env: Variables
  /** Rejects when a part dies again and again. */
  failed: Promise<never>
  /** Sends a signal to `postgres`, `redis-cache`, `redis-state`, `sandbox`, `api`, `api-2`, `worker`, `web`… */
  kill(name: string, signal: NodeJS.Signals): void
  /** Ends one part in good order. */
  stopPart(name: string): Promise<void>
  /** Starts a part that was stopped or killed, and waits until it is ready. */
  startPart(name: string): Promise<void>
  isRunning(name: string): boolean
  stop(): Promise<void>
}

/**
 * Builds and starts the whole shop: databases, sandbox, API, worker and web server, migrated and with the demo
 * catalogue. Whatever fails, nothing is left running.
 *
 * @throws {StackError} with a sentence for the person at the keyboard
 */
export async function startShop(options: ShopOptions = {}): Promise<Shop> {
  const scratch = options.home === undefined ? scratchFolder('shop') : undefined
  const home = options.home ?? scratch?.path ?? ''
  const progress = options.progress ?? new Progress(() => undefined)
  const mode = options.mode ?? 'production'
  const root = options.root ?? ROOT
  const ports = { ...(await freePorts()), ...options.ports }
  const variables = options.env ?? {}
  const env = shopEnvironment(variables, ports, home)
  const place: ShopPlace = {
    root,
    home,
    ports,
    env,
    mode,
    durable: options.durable ?? false,
    say: (l) => progress.say(l),
  }
  const supervisor = new Supervisor({
    say: (line) => progress.say(line),
    restart: options.restart ?? false,
    changed: options.changed,
  })
  const stop = async () => {
    await supervisor.stop()
    scratch?.remove()
  }
  // Children of this process that are still on their way up end too; see `endAllChildren`.
  options.signal?.addEventListener(
    'abort',
    () => void Promise.all([supervisor.stop(), endAllChildren()])
  )
  try {
    if (mode === 'production' && !options.isBuilt)
      await buildAll(root, join(root, '.holdfast'), progress)
    const given = givenParts(variables)
    await progress.step('Starting the databases', async () => {
      const stores = [
        ...(given.postgres ? [] : [postgresPart(place)]),
        ...(given.redisCache ? [] : [redisPart(place, 'cache')]),
        ...(given.redisState ? [] : [redisPart(place, 'state')]),
      ]
      await all(stores.map((part) => supervisor.start(part)))
    })
    await progress.step('Migrating the database', () =>
      runCommand(place, 'migration:run', ['--force'])
    )
    await progress.step('Filling the catalogue', () => runCommand(place, 'catalog:seed', []))
    const apis = await apiPlaces(ports, options.apiProcesses ?? 1)
    const workers = await workerPlaces(ports, options.workers ?? 1)
    const apiUrls = apis.map(({ port }) => `http://127.0.0.1:${port}`)
    await progress.step('Starting sandbox, API, worker and web server', () =>
      all([
        supervisor.start(sandboxPart(place, apiUrls, [`http://127.0.0.1:${ports.web}`])),
        ...apis.map(({ name, port, opsPort }) =>
          supervisor.start(apiPart(place, name, port, opsPort))
        ),
        ...workers.map(({ name, opsPort }) => supervisor.start(workerPart(place, name, opsPort))),
        supervisor.start(webPart(place)),
      ])
    )
    return {
      url: env.PUBLIC_URL ?? '',
      providersUrl: env.PROVIDERS_URL ?? '',
      apiUrls,
      databaseUrl: env.DATABASE_URL ?? '',
      ports,
      env,
      failed: supervisor.failed,
      kill: (name, signal) => supervisor.kill(name, signal),
      stopPart: (name) => supervisor.stopPart(name),
      startPart: (name) => supervisor.startAgain(name),
      isRunning: (name) => supervisor.isRunning(name),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function runCommand(
  place: ShopPlace,
  command: string,
  args: readonly string[]
): Promise<void> {
  const child = apiCommand(place, command, args)
  const ended = await until(() => !child.running, { timeoutMs: COMMAND_MS })
  await child.stop()
  const { code } = await child.exited
  if (ended && code === 0) return
  const how = ended ? 'failed' : `was not done after ${COMMAND_MS / 60_000} minutes`
  throw new StackError(`${child.name} ${how}. ${child.lastWords()}`)
}

async function apiPlaces(ports: Ports, count: number) {
  const places = [{ name: 'api', port: ports.api, opsPort: ports.apiOps }]
  for (let number = 2; number <= count; number++) {
    places.push({ name: `api-${number}`, port: await freePort(), opsPort: await freePort() })
  }
  return places
}

async function workerPlaces(ports: Ports, count: number) {
  const places = [{ name: 'worker', opsPort: ports.workerOps }]
  for (let number = 2; number <= count; number++) {
    places.push({ name: `worker-${number}`, opsPort: await freePort() })
  }
  return places
}
