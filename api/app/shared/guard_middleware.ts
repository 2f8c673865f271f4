import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import BodyParserMiddleware from '@adonisjs/core/bodyparser_middleware'
import { withTraceParent } from '@holdfast/domain/shared'
import LimitMiddleware from '#app/shared/limits/limit_middleware'
import ShedMiddleware from '#app/shared/limits/shed_middleware'
import { traceParentOf } from '#app/shared/observability/trace_parent'
import UnsafeMethodsMiddleware from '#app/shared/unsafe_methods_middleware'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Routes that read their body themselves: what is signed is the bytes, not what they mean. */
const UNPARSED = new Set<string | undefined>(['payments.webhook'])
const shed = new ShedMiddleware()
const limit = new LimitMiddleware()
const unsafe = new UnsafeMethodsMiddleware()

/**
 * All that stands before a controller: the cheapest refusals come first, the body is read last. One middleware, since
 * the container makes each anew for every request, and that costs more than what they do.
 */
export default class GuardMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    return shed.handle(ctx, () =>
      limit.handle(ctx, () => (SAFE.has(ctx.request.method()) ? next() : this.#change(ctx, next)))
    )
  }

  /** What changes something may publish events: they belong to this request's trace. */
  #change(ctx: HttpContext, next: NextFn) {
    return withTraceParent(traceParentOf(ctx), () => this.#readBody(ctx, next))
  }

  #readBody(ctx: HttpContext, next: NextFn) {
    return unsafe.handle(ctx, async () => {
      if (UNPARSED.has(ctx.route?.name)) return next()
      const parser = await ctx.containerResolver.make(BodyParserMiddleware)
      return parser.handle(ctx, next)
    })
  }
}
