import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { ApplicationService } from '@adonisjs/core/types'
import { Health, makeFirstContact, observePool, startOpsServer } from '@holdfast/domain/operations'
import env from '#start/env'
import { registry } from '#app/shared/observability/metrics'

/** Longest that an open connection may keep a stopping pod, in milliseconds. */
const LAST_CALL = 15_000

/**
 * Probes, metrics and the way out: on SIGTERM the pod says that it is not ready, waits until the load balancer has
 * noticed, finishes what is in flight, and closes what would keep it for ever.
 */
export default class OpsProvider {
  #server: Server | null = null

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const db = await this.app.container.make('lucid.db')
    observePool(db, registry)
    const health = new Health(this.app)
    this.#server = await startOpsServer({
      host: env.get('HOST'),
      port: env.get('OPS_PORT'),
      health,
      registry,
    })
    void makeFirstContact(db, health, await this.app.container.make('logger'))
    const http = (await this.app.container.make('server')).getNodeServer()

    this.app.terminating(async () => {
      health.drain()
      // Who keeps a connection open learns that it is the last answer on it, before we close those that are idle.
      http?.prependListener('request', (_request, response) =>
        response.setHeader('connection', 'close')
      )
      await wait(env.get('DRAIN_DELAY_MS', this.app.inProduction ? 5_000 : 0))
      http?.closeIdleConnections()
      setTimeout(() => http?.closeAllConnections(), LAST_CALL).unref()
    })
  }

  async shutdown() {
    this.#server?.close()
    this.#server?.closeAllConnections()
  }
}
