import type { ApplicationService } from '@adonisjs/core/types'

const HOT = [
  () => import('#app/shared/observability/observe_middleware'),
  () => import('#app/shared/guard_middleware'),
  () => import('#app/catalog/controllers/list_products_controller'),
]

/**
 * What every request passes, and the listing, which is asked for most, are made once: they keep no state, and making
 * them anew through the container costs a request more than running them.
 */
export default class HotPathProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    if (this.app.getMode() !== 'run' || !['web', 'test'].includes(this.app.getEnvironment())) return
    for (const load of HOT) {
      const { default: hot } = await load()
      this.app.container.bindValue(hot, await this.app.container.make<typeof hot>(hot))
    }
  }
}
