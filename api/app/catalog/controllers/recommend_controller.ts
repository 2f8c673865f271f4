import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { RecommendQuery } from '@holdfast/domain/catalog'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { answerTo } from '#app/catalog/answers/send_answer'
import { PRODUCT_CARD, SLUG } from '#app/catalog/schemas'
import { readSlug } from '#app/catalog/slug'
import { listOf, type Operation } from '#app/shared/openapi/operation'

@inject()
export default class RecommendController {
  static operation: Operation = {
    summary: 'What goes with a product',
    description:
      'What the same people bought together with it, then the best sellers of its category.',
    params: { slug: SLUG },
    answers: { 200: { description: 'At most eight products', schema: listOf(PRODUCT_CARD) } },
    problems: ['not_found'],
  }

  constructor(
    private answers: AnswerCache,
    private recommendations: RecommendQuery
  ) {}

  handle(ctx: HttpContext) {
    const slug = readSlug(ctx)
    return answerTo(ctx, this.answers, `recommendations:${slug}`, async () => {
      const data = await this.recommendations.execute(slug)
      return data && { data }
    })
  }
}
