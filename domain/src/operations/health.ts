import type { ApplicationService } from '@adonisjs/core/types'

/**
 * Whether this pod should be sent requests. It is not ready before it has started nor once it has begun to stop; the
 * state of PostgreSQL and Redis is no part of it, since every pod shares that, and taking them all out helps nobody.
 */
export class Health {
  #draining = false

  constructor(private readonly app: ApplicationService) {}

  drain(): void {
    this.#draining = true
  }

  get ready(): boolean {
    return this.app.isReady && !this.#draining
  }
}
