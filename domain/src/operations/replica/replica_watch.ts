import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { ReplicaHealth } from './replica_health.ts'

interface Watched {
  readonly writerUrl: string
  readonly replicaUrl: string
  readonly health: ReplicaHealth
  readonly applicationName: string
}

/** Milliseconds between looks, and how long either server may take for one. */
const EVERY = 250
const PATIENCE = 500

/**
 * Looks, several times a second, how far the replica is behind, over two connections of its own: a pool that is full must
 * not look like a replica that is gone. All processes together beat the writer's heart no faster than one would.
 */
export class ReplicaWatch {
  readonly #writer: Line
  readonly #replica: Line
  readonly #health: ReplicaHealth
  #timer: NodeJS.Timeout | null = null
  #isStopped = false
  #looking: Promise<void> = Promise.resolve()

  constructor({ writerUrl, replicaUrl, health, applicationName }: Watched) {
    this.#writer = new Line(writerUrl, applicationName)
    this.#replica = new Line(replicaUrl, applicationName)
    this.#health = health
  }

  start(): void {
    this.#looking = this.#look().finally(() => {
      if (this.#isStopped) return
      this.#timer = setTimeout(() => this.start(), EVERY)
      this.#timer.unref()
    })
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#looking
    await Promise.all([this.#writer.close(), this.#replica.close()])
  }

  /** While the writer does not answer, nothing is written either: what the replica has is all there is. */
  async #look(): Promise<void> {
    const askedAt = performance.now()
    const [beaten, seen] = await Promise.allSettled([
      this.#writer.ask(BEAT),
      this.#replica.ask(SEEN),
    ])
    if (beaten.status === 'fulfilled') this.#health.beaten(beaten.value, askedAt)
    if (seen.status === 'fulfilled') this.#health.seen(seen.value, askedAt)
    else this.#health.gone()
  }
}

/** A connection that is made anew when it breaks. */
class Line {
  #client: pg.Client | null = null

  constructor(
    private readonly url: string,
    private readonly applicationName: string
  ) {}

  /** @throws when the server does not answer in time */
  async ask(sql: string): Promise<number> {
    try {
      this.#client ??= await this.#connect()
      const { rows } = await this.#client.query<{ beat: number }>(sql)
      return rows[0]?.beat ?? 0
    } catch (error) {
      await this.close()
      throw error
    }
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = null
    // A connection that hangs does not take leave either.
    await Promise.race([client?.end().catch(() => {}), soon()])
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: this.applicationName,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    })
    client.on('error', () => {})
    await client.connect()
    return client
  }
}

function soon(): Promise<void> {
  return wait(PATIENCE, undefined, { ref: false })
}

/** Beats at most five times a second, whoever asks; gives the last beat, in microseconds since 1970. */
const BEAT = `
  WITH beaten AS (
    INSERT INTO operations.heartbeats AS heart (id, beaten_at) VALUES (1, clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET beaten_at = excluded.beaten_at
    WHERE heart.beaten_at <= excluded.beaten_at - interval '200 ms'
    RETURNING beaten_at
  )
  SELECT (extract(epoch FROM beaten_at) * 1000000)::float AS beat FROM beaten
  UNION ALL
  SELECT (extract(epoch FROM beaten_at) * 1000000)::float FROM operations.heartbeats
  WHERE NOT EXISTS (SELECT FROM beaten)`

const SEEN = `SELECT (extract(epoch FROM beaten_at) * 1000000)::float AS beat FROM operations.heartbeats`
