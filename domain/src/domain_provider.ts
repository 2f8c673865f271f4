import type { ApplicationService } from '@adonisjs/core/types'
import { Clock, SystemClock } from './shared/index.ts'

/** Binds the ports of the domain to what stands behind them. Booted by `api` and `worker` alike. */
export default class DomainProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(Clock, () => new SystemClock())
  }
}
