import type { ApplicationService } from '@adonisjs/core/types'
import { Database } from '@adonisjs/lucid/database'
import {
  observeReplica,
  ReplicaHealth,
  ReplicaReader,
  ReplicaWatch,
} from '@holdfast/domain/operations'
import { Reader } from '@holdfast/domain/shared'
import env from '#start/env'
import { registry } from '#app/shared/observability/metrics'

/**
 * Sends reads that may be a second old to the replica, where one is set. Readiness does not depend on it: without it, or
 * until it has been seen to be close behind, the writer answers.
 */
export default class ReplicaProvider {
  readonly #health = new ReplicaHealth()
  #watch: ReplicaWatch | null = null

  constructor(protected app: ApplicationService) {}

  register() {
    const { container } = this.app
    if (env.get('DATABASE_REPLICA_URL') === undefined) return
    container.singleton(Reader, async () => {
      const writer = await container.make(Database)
      return new ReplicaReader({
        writer,
        replica: writer.connection('replica'),
        health: this.#health,
      })
    })
  }

  async start() {
    const replicaUrl = env.get('DATABASE_REPLICA_URL')
    if (replicaUrl === undefined || this.app.getEnvironment() !== 'web') return
    if (this.app.getMode() !== 'run') return
    observeReplica(this.#health, registry)
    this.#watch = new ReplicaWatch({
      writerUrl: env.get('DATABASE_URL'),
      replicaUrl,
      health: this.#health,
      applicationName: 'holdfast-api-watch',
    })
    this.#watch.start()
  }

  async shutdown() {
    await this.#watch?.stop()
  }
}
