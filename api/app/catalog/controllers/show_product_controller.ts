import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { GetProductQuery } from '@holdfast/domain/catalog'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { answerTo } from '#app/catalog/answers/send_answer'
import { PRODUCT, SLUG } from '#app/catalog/schemas'
import { readSlug } from '#app/catalog/slug'
import { dataOf, type Operation } from '#app/shared/openapi/operation'

@inject()
export default class ShowProductController {
  static operation: Operation = {
    summary: 'A product with its variants',
    params: { slug: SLUG },
    answers: { 200: { description: 'The product', schema: dataOf(PRODUCT) } },
    problems: ['not_found'],
  }

  constructor(
    private answers: AnswerCache,
    private products: GetProductQuery
  ) {}

  handle(ctx: HttpContext) {
    const slug = readSlug(ctx)
    return answerTo(ctx, this.answers, `product:${slug}`, async () => {
      const data = await this.products.execute(slug)
      return data && { data }
    })
  }
}
