import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListCategoriesQuery } from '@holdfast/domain/catalog'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { sendAnswer } from '#app/catalog/answers/send_answer'
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

  async handle(ctx: HttpContext) {
    const answer = await this.answers.answer('categories', 'categories', async () => ({
      data: await this.categories.execute(),
    }))
    sendAnswer(ctx, answer)
  }
}
