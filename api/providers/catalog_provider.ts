import type { ApplicationService } from '@adonisjs/core/types'
import { CatalogueCache } from '@holdfast/domain/catalog'
import { Clock } from '@holdfast/domain/shared'
import { AnswerCache } from '#app/catalog/answers/answer_cache'

/** Public answers are kept once per process, not once per request. */
export default class CatalogProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(AnswerCache, async (resolver) => {
      return new AnswerCache(await resolver.make(CatalogueCache), await resolver.make(Clock))
    })
  }
}
