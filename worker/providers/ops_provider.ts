import type { Server } from 'node:http'
import type { ApplicationService } from '@adonisjs/core/types'
import {
  Health,
  makeFirstContact,
  observePool,
  observePostgres,
  observeRedis,
  startOpsServer,
} from '@holdfast/domain/operations'
import env from '#start/env'
import { registry } from '#app/shared/observability/metrics'

/** Probes and metrics of the worker. It takes no requests, so on SIGTERM there is nobody to wait for but its jobs. */
export default class OpsProvider {
  #server: Server | null = null

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const db = await this.app.container.make('lucid.db')
    observePool(db, registry)
    observePostgres(db, registry)
    const redis = await this.app.container.make('redis')
    observeRedis({ cache: redis.connection('cache'), state: redis.connection('state') }, registry)
    const health = new Health(this.app)
    this.app.terminating(() => health.drain())
    this.#server = await startOpsServer({
      host: env.get('HOST'),
      port: env.get('OPS_PORT'),
      health,
      registry,
    })
    void makeFirstContact(db, health, await this.app.container.make('logger'))
  }

  async shutdown() {
    this.#server?.close()
    this.#server?.closeAllConnections()
  }
}
