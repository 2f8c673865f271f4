import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListCategoriesQuery } from '@holdfast/domain/catalog'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { answerTo } from '#app/catalog/answers/send_answer'
import { CATEGORY } from '#app/catalog/schemas'
import { listOf, type Operation } from '#app/shared/openapi/operation'

@inject()
export default class ListCategoriesController {
  static operation: Operation = {
    summary: 'The tree of categories',
    description:
      'Departments with the categories below them. Those without a product are left out.',
    answers: { 200: { description: 'The departments', schema: listOf(CATEGORY) } },
  }

  constructor(
    private answers: AnswerCache,
    private categories: ListCategoriesQuery
  ) {}

  handle(ctx: HttpContext) {
    return answerTo(ctx, this.answers, 'categories', async () => ({
      data: await this.categories.execute(),
    }))
  }
}
