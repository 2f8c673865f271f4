import type { ApplicationService } from '@adonisjs/core/types'

/**
 * Whether this pod should be sent requests. It is not ready before it has started and met PostgreSQL once, nor once it
 * has begun to stop; how PostgreSQL and Redis are from then on is no part of it, since every pod shares that, and taking
 * them all out helps nobody.
 */
export class Health {
  #open = false
  #leaving = false

  constructor(private readonly app: ApplicationService) {}

  /** All that it takes has been seen to be there. */
  open(): void {
    this.#open = true
  }

  drain(): void {
    this.#leaving = true
  }

  get isLeaving(): boolean {
    return this.#leaving
  }

  get ready(): boolean {
    return this.app.isReady && this.#open && !this.#leaving
  }
}
