import { ExceptionHandler, errors, type HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'
import { SessionsUnavailableError } from '@holdfast/domain/accounts'
import { BusyError, isContention, isOutOfReach } from '@holdfast/domain/shared'
import { Problem } from '#app/shared/problem'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Where the connection broke at the very end, what was asked for may have been done. */
const ASK_AGAIN =
  'Please ask again in a moment. With the same Idempotency-Key nothing is done twice.'

/** Answers every error as `application/problem+json`; what is not expected becomes a 500 that says nothing of its cause. */
export default class ProblemHandler extends ExceptionHandler {
  protected override debug = false

  override async handle(error: unknown, ctx: HttpContext): Promise<void> {
    const problem = toProblem(error, ctx)
    const { response } = ctx
    for (const [name, value] of Object.entries(problem.headers)) response.header(name, value)
    response.header('cache-control', 'no-store')
    response.removeHeader('etag')
    response.status(problem.status).type('application/problem+json')
    response.send(
      Buffer.from(JSON.stringify({ ...problem.toJSON(), requestId: ctx.request.id() })),
      false
    )
  }

  override async report(error: unknown, ctx: HttpContext): Promise<void> {
    const { code } = toProblem(error, ctx)
    if (code === 'internal_error') ctx.logger.error({ err: error }, 'Unexpected error')
    if (code === 'session_unavailable')
      ctx.logger.warn({ err: error }, 'Redis state is out of reach')
    if (code === 'unavailable') ctx.logger.warn({ err: error }, 'A database is out of reach')
  }
}

function toProblem(error: unknown, ctx: HttpContext): Problem {
  if (error instanceof Problem) return error
  // A statement outside `transact`, a read for instance, fails at once with what `transact` makes a BusyError of.
  const busy = isContention(error) ? new BusyError({ cause: error }) : error
  if (busy instanceof BusyError) {
    return new Problem('busy', { detail: busy.message, retryAfter: 1, cause: error })
  }
  if (error instanceof SessionsUnavailableError) {
    return new Problem('session_unavailable', {
      detail: 'It cannot be told who is signed in. Nothing was changed; you can shop as a guest.',
      retryAfter: 5,
      cause: error,
    })
  }
  if (isOutOfReach(error)) {
    return new Problem('unavailable', { detail: ASK_AGAIN, retryAfter: 2, cause: error })
  }
  if (error instanceof errors.E_ROUTE_NOT_FOUND) return unknownAddress(ctx)
  switch (statusOf(error)) {
    case 400:
      return new Problem(ctx.request.hasBody() ? 'malformed_json' : 'malformed_request', {
        cause: error,
      })
    case 413:
      return new Problem('body_too_large', { cause: error })
    case 415:
      return new Problem('unsupported_media_type', { cause: error })
    default:
      return new Problem('internal_error', {
        detail: 'Please try again; if it stays so, tell us the request id.',
        cause: error,
      })
  }
}

/** 405 with the methods that the address does take, or 404 where it takes none. */
function unknownAddress({ request }: HttpContext): Problem {
  const path = request.url()
  const allowed = METHODS.filter((method) => router.match(path, method, true) !== null)
  if (allowed.length === 0) return new Problem('not_found')
  if (allowed.includes('GET')) allowed.push('HEAD')
  return new Problem('method_not_allowed', { headers: { allow: allowed.join(', ') } })
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null
  return typeof error.status === 'number' ? error.status : null
}
