import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from '@adonisjs/core/logger'
import type { QueueConfig } from '#app/shared/queue/queue_config'

/** Something to be done by whoever is free. `id` names it: while it waits, the same one is not added twice. */
export interface QueueJob<TData> {
  readonly id: string
  readonly data: TData
}

/** How full a queue is. Age in seconds of the job that has waited longest. */
export interface QueueDepth {
  readonly waiting: number
  readonly active: number
  readonly age: number
}

/** A job took its worker down more often than this: it is left to the relay, which brings it again later. */
const MOST_STALLS = 2

/**
 * Queues by name, over BullMQ. They carry hints and nothing else: a job that gets lost here is brought again by whoever
 * knows the truth, so nothing is kept of a finished one, and nothing is retried here.
 */
export class QueueDriver {
  readonly #redis: Redis
  readonly #queues = new Map<string, Queue>()
  readonly #workers: Worker[] = []
  readonly #inHand = new Set<Promise<void>>()
  #isAway = false

  constructor(
    private readonly config: QueueConfig,
    private readonly logger: Logger
  ) {
    this.#redis = new Redis(config.connection)
    this.#redis.on('error', (error) => this.#mention(error))
    this.#redis.on('ready', () => (this.#isAway = false))
  }

  /** Whether Redis is there: without it, jobs are neither added nor worked on. */
  get isReachable(): boolean {
    return this.#redis.status === 'ready'
  }

  /** Adds jobs in one round trip. @throws when Redis does not answer */
  async add<TData>(name: string, jobs: readonly QueueJob<TData>[]): Promise<void> {
    const opts = { removeOnComplete: true, removeOnFail: true }
    await this.#queue(name).addBulk(
      jobs.map(({ id, data }) => ({ name, data, opts: { ...opts, jobId: id } }))
    )
  }

  /** Works on a queue until `close`. */
  work<TData>(name: string, process: (data: TData) => Promise<void>): void {
    const { connection, prefix, concurrency, otherwise } = this.config
    const worker = new Worker<TData>(name, ({ data }) => this.#handle(process(data)), {
      connection: { ...connection, ...PATIENT },
      prefix,
      concurrency: concurrency[name] ?? otherwise,
      maxStalledCount: MOST_STALLS,
    })
    worker.on('error', (error) => this.#mention(error, name))
    worker.on('failed', (job, error) =>
      this.logger.error({ err: error, queue: name, job: job?.id }, 'job failed')
    )
    this.#workers.push(worker)
  }

  /** @throws when Redis does not answer */
  async depth(name: string): Promise<QueueDepth> {
    const queue = this.#queue(name)
    const { wait = 0, active = 0 } = await queue.getJobCounts('wait', 'active')
    const [oldest] = wait > 0 ? await queue.getJobs(['wait'], 0, 0, true) : []
    const age = oldest ? Math.max(0, Date.now() - oldest.timestamp) / 1000 : 0
    return { waiting: wait, active, age }
  }

  /** Takes no further jobs, finishes those in hand, and lets go of Redis, which may be away: then nobody waits for it. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.pause(true)))
    await Promise.allSettled(this.#inHand)
    await Promise.all(this.#workers.map((worker) => worker.close(!this.isReachable)))
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()))
    this.#redis.disconnect()
  }

  async #handle(job: Promise<void>): Promise<void> {
    this.#inHand.add(job)
    try {
      await job
    } finally {
      this.#inHand.delete(job)
    }
  }

  #queue(name: string): Queue {
    const known = this.#queues.get(name)
    if (known) return known
    const queue = new Queue(name, { connection: this.#redis, prefix: this.config.prefix })
    queue.on('error', (error) => this.#mention(error, name))
    this.#queues.set(name, queue)
    return queue
  }

  /** Once for each absence: the connections try again by themselves, many times a second. */
  #mention(error: Error, queue?: string): void {
    if (!this.#isAway) this.logger.warn({ err: error, queue }, 'Redis state is out of reach')
    this.#isAway = true
  }
}

/** A worker waits for its next job, and for Redis, as long as it takes. */
const PATIENT = {
  maxRetriesPerRequest: null,
  enableOfflineQueue: true,
  commandTimeout: undefined,
}
