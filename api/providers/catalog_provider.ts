import type { ApplicationService } from '@adonisjs/core/types'
import { CatalogueCache, ImageDisk } from '@holdfast/domain/catalog'
import { Renditions } from '@holdfast/domain/catalog/media'
import { Clock } from '@holdfast/domain/shared'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { observeAnswers, observeCache } from '#app/catalog/answers/answer_metrics'
import { registry } from '#app/shared/observability/metrics'

/** What is kept once per process, not once per request: public answers, and the pictures being made. */
export default class CatalogProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(AnswerCache, async (resolver) => {
      return new AnswerCache(await resolver.make(CatalogueCache), await resolver.make(Clock))
    })
    this.app.container.singleton(Renditions, async (resolver) => {
      return new Renditions(await resolver.make(ImageDisk))
    })
  }

  async start() {
    if (this.app.getMode() !== 'run' || !['web', 'test'].includes(this.app.getEnvironment())) return
    observeAnswers(await this.app.container.make(AnswerCache), registry)
    observeCache(await this.app.container.make('emitter'), registry)
  }
}
