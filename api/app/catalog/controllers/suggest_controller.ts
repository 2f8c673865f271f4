import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { SuggestQuery } from '@holdfast/domain/catalog'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { answerTo } from '#app/catalog/answers/send_answer'
import { SUGGESTION } from '#app/catalog/schemas'
import { suggestValidator } from '#app/catalog/validators/suggest_validator'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { readQuery } from '#app/shared/validate'

@inject()
export default class SuggestController {
  static operation: Operation = {
    summary: 'What somebody who is typing may be looking for',
    query: suggestValidator,
    answers: { 200: { description: 'At most eight suggestions', schema: listOf(SUGGESTION) } },
  }

  constructor(
    private answers: AnswerCache,
    private suggestions: SuggestQuery
  ) {}

  async handle(ctx: HttpContext) {
    const { q = '' } = await readQuery(ctx, suggestValidator)
    const typed = q.toLowerCase()
    return answerTo(ctx, this.answers, `suggestions:${typed}`, async () => ({
      data: typed === '' ? [] : await this.suggestions.execute(typed),
    }))
  }
}
