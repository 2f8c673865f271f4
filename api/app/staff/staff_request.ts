import type { HttpContext } from '@adonisjs/core/http'
import { staffRequest, type OnceRefusal, type StaffRequest } from '@holdfast/domain/staff'
import { idempotencyKey } from '#app/shared/idempotency_key'
import { Problem } from '#app/shared/problem'
import type { ProblemCode } from '#app/shared/problems'
import { staffOf } from '#app/staff/staff_guard'

/** What every request of staff that changes something can be refused with, beside its own reasons. */
export const ONCE_PROBLEMS = [
  'idempotency_key_required',
  'idempotency_key_invalid',
  'idempotency_key_reused',
  'idempotency_in_progress',
] as const satisfies readonly ProblemCode[]

/** The request as `OncePerKey` takes it. @throws Problem 400 when it carries no key */
export function requestOf(ctx: HttpContext): StaffRequest {
  const key = idempotencyKey(ctx)
  const body: unknown = ctx.request.body()
  return staffRequest(staffOf(ctx), {
    route: ctx.route?.name ?? ctx.request.url(),
    key,
    params: ctx.params,
    body: typeof body === 'object' && body !== null ? body : {},
  })
}

export function onceProblem(refusal: OnceRefusal): Problem {
  return refusal === 'idempotency_key_reused'
    ? new Problem(refusal, {
        detail: 'This key came with another request before. Nothing was changed; use a new key.',
      })
    : new Problem(refusal, {
        detail: 'The first request with this key has not finished. Ask again in a moment.',
      })
}
