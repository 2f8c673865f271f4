import type { redisConnection } from '@holdfast/domain/operations'

export interface QueueConfig {
  readonly connection: ReturnType<typeof redisConnection>
  /** What the names of all keys begin with. */
  readonly prefix: string
  /** How many jobs of a queue one process works on at a time. */
  readonly concurrency: Readonly<Record<string, number>>
  /** The same for queues that are not named. */
  readonly otherwise: number
}

export function defineConfig(config: QueueConfig): QueueConfig {
  return config
}
