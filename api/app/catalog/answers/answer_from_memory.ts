import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { AnswerCache } from '#app/catalog/answers/answer_cache'
import { sendAnswer } from '#app/catalog/answers/send_answer'

let answers: AnswerCache | undefined

/**
 * Stands before the controllers of public pages: who asks for an address that was answered a moment ago gets the same
 * bytes, and no controller is made for it.
 */
export function answerFromMemory(ctx: HttpContext, next: NextFn) {
  const fresh = answers?.fresh(ctx.request.request.url ?? '')
  if (fresh) return sendAnswer(ctx, fresh)
  return answers ? next() : firstOfAll(ctx, next)
}

async function firstOfAll(ctx: HttpContext, next: NextFn) {
  answers = await ctx.containerResolver.make(AnswerCache)
  return next()
}
