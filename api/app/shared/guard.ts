import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import BodyParserMiddleware from '@adonisjs/core/bodyparser_middleware'
import app from '@adonisjs/core/services/app'
import { PlacingSlots } from '@holdfast/domain/orders'
import { withTraceParent } from '@holdfast/domain/shared'
import { inFlight } from '#app/shared/in_flight'
import { limit } from '#app/shared/limits/limit'
import { Precedence } from '#app/shared/limits/precedence'
import { routeClassOf } from '#app/shared/limits/route_class'
import { Shed } from '#app/shared/limits/shed'
import { observedResponse } from '#app/shared/observability/observed_response'
import { traceParentOf } from '#app/shared/observability/trace_parent'
import { markRelease } from '#app/shared/prober'
import { refuseForeign } from '#app/shared/unsafe_methods'
import { admitShopper, isForShoppers } from '#app/accounts/shopper_guard'
import { admitStaff, isForStaff } from '#app/staff/staff_guard'
import env from '#start/env'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Routes that read their body themselves: what is signed is the bytes, not what they mean. */
const UNPARSED = new Set<string | undefined>(['payments.webhook'])
const shed = new Shed(inFlight, env.get('MAX_IN_FLIGHT', 400))
let precedence: Promise<Precedence> | null = null

/**
 * All that stands before a controller: the cheapest refusals come first, the body is read last. Plain functions, since
 * what goes through the container for every request costs more there than in what it does.
 */
export function guard(ctx: HttpContext, next: NextFn) {
  const route = ctx.route?.name
  const answer = observedResponse(ctx)
  answer.route = route
  markRelease(ctx)
  ctx.logger.pino.setBindings({ trace_id: answer.traceId })
  shed.check(route)
  const counting = limit(ctx)
  const go = () => (SAFE.has(ctx.request.method()) ? next() : change(ctx, next))
  const admit = isForStaff(ctx) ? admitStaff : isForShoppers(ctx) ? admitShopper : null
  if (admit)
    return Promise.resolve(counting)
      .then(() => admit(ctx))
      .then(go)
  return counting ? counting.then(go) : go()
}

/** What changes something may publish events: they belong to this request's trace. */
function change(ctx: HttpContext, next: NextFn) {
  return withTraceParent(traceParentOf(ctx), async () => {
    refuseForeign(ctx)
    if (UNPARSED.has(ctx.route?.name)) return next()
    const parser = await ctx.containerResolver.make(BodyParserMiddleware)
    const go = () => parser.handle(ctx, next)
    return routeClassOf(ctx.route?.name) === 'cart' ? (await afterOrders()).run(go) : go()
  })
}

function afterOrders(): Promise<Precedence> {
  precedence ??= app.container.make(PlacingSlots).then((slots) => new Precedence(slots))
  return precedence
}
