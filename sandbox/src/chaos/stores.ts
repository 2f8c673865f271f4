import { join } from 'node:path'
import type { Child } from '../stack/child.ts'
import { freePort } from '../stack/ports.ts'
import { POSTGRES_NAME, postgresUrl, startPostgres } from '../stack/postgres.ts'
import { type RedisRole, redisUrl, startRedis } from '../stack/redis.ts'
import { childrenOf, endOrphans } from './family.ts'
import { TcpProxy } from './tcp_proxy.ts'

export type StoreName = 'postgres' | 'redis-cache' | 'redis-state'

/** One database server behind a line that can be cut. */
interface Store {
  readonly port: number
  readonly line: TcpProxy
  readonly linePort: number
  readonly start: () => Promise<Running>
  running: Promise<Running> | null
}

interface Running {
  child: Child
  stop(): Promise<void>
}

/** PostgreSQL and both Redis servers, each of which can be killed and started again with its data. */
export class Stores {
  readonly #stores: Map<StoreName, Store>

  private constructor(stores: Map<StoreName, Store>) {
    this.#stores = stores
  }

  /** @param home where their data and logs live */
  static async start(home: string): Promise<Stores> {
    const stores = new Stores(
      new Map([
        ['postgres', await store((port) => postgres(home, port))],
        ['redis-cache', await store((port) => redis(home, 'cache', port))],
        ['redis-state', await store((port) => redis(home, 'state', port))],
      ])
    )
    try {
      await Promise.all(stores.names.map((name) => stores.startAgain(name)))
    } catch (error) {
      await stores.stop()
      throw error
    }
    return stores
  }

  get names(): StoreName[] {
    return [...this.#stores.keys()]
  }

  /** Where the shop's processes find them: through the lines. */
  get environment(): Record<string, string> {
    return {
      DATABASE_URL: postgresUrl(this.#of('postgres').linePort, POSTGRES_NAME),
      REDIS_CACHE_URL: redisUrl(this.#of('redis-cache').linePort),
      REDIS_STATE_URL: redisUrl(this.#of('redis-state').linePort),
    }
  }

  /** The database past its line, for whoever looks on. */
  get databaseUrl(): string {
    return postgresUrl(this.#of('postgres').port, POSTGRES_NAME)
  }

  get stateUrl(): string {
    return redisUrl(this.#of('redis-state').port)
  }

  line(name: StoreName): TcpProxy {
    return this.#of(name).line
  }

  /** From one moment to the next: nothing is written any more. */
  async kill(name: StoreName): Promise<void> {
    const one = this.#of(name)
    const running = await one.running
    if (!running) return
    one.running = null
    const family = await childrenOf(running.child.pid)
    running.child.kill('SIGKILL')
    await running.child.exited
    await endOrphans(family)
  }

  async startAgain(name: StoreName): Promise<void> {
    const one = this.#of(name)
    const running = (one.running ??= one.start())
    try {
      await running
    } catch (error) {
      if (one.running === running) one.running = null
      throw error
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.#stores.values()].map(async ({ line, running }) => {
        await line.stop()
        await (await running)?.stop()
      })
    )
  }

  #of(name: StoreName): Store {
    const found = this.#stores.get(name)
    if (!found) throw new Error(`There is no store "${name}"`)
    return found
  }
}

async function store(start: (port: number) => ReturnType<Store['start']>): Promise<Store> {
  const port = await freePort()
  const line = new TcpProxy(port)
  return { port, line, linePort: await line.start(), start: () => start(port), running: null }
}

/** A commit is handed to the system before it is said to be there: killing the server loses none, only a power cut would. */
function postgres(home: string, port: number) {
  const logFile = join(home, 'logs', 'postgres.log')
  const settings = { synchronous_commit: 'on' }
  return startPostgres({ dataDir: join(home, 'postgres'), port, logFile, durable: false, settings })
}

function redis(home: string, role: RedisRole, port: number) {
  const logFile = join(home, 'logs', `redis-${role}.log`)
  return startRedis({ role, port, dataDir: join(home, `redis-${role}`), logFile, durable: true })
}
