import type { HttpContext } from '@adonisjs/core/http'
import type { Answer } from '#app/catalog/answers/answer'
import type { AnswerCache } from '#app/catalog/answers/answer_cache'
import { Problem } from '#app/shared/problem'

/** A CDN may keep it for half a minute and show it while it asks anew; a browser asks every time, and mostly gets 304. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=30, stale-while-revalidate=60'

/**
 * Answers a request for a public page from memory, from the cache behind it, or with what `produce` finds; from then on
 * the same address is answered by `answerFromMemory`. Nothing personal may be in it.
 *
 * @throws Problem 404 when there is nothing to answer with.
 */
export async function answerTo(
  ctx: HttpContext,
  answers: AnswerCache,
  key: string,
  produce: () => Promise<unknown>
): Promise<void> {
  sendAnswer(ctx, await answers.answer(ctx.request.request.url ?? '', key, produce))
}

/**
 * Sends the bytes as they are, or 304 to whoever has them. Nothing personal may be in them.
 *
 * @throws Problem 404 when there is nothing to answer with.
 */
export function sendAnswer({ response }: HttpContext, answer: Answer | null): void {
  if (answer === null)
    throw new Problem('not_found', { detail: 'Nothing of that name is for sale.' })
  const { body, etag } = answer
  response.header('etag', etag)
  response.header('cache-control', CACHE_CONTROL)
  if (response.fresh()) {
    response.status(304).send(null, false)
    return
  }
  response.header('content-type', 'application/json; charset=utf-8')
  response.send(body, false)
}
