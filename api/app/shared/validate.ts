import { errors as vineErrors } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { invalid, type InvalidValue } from '#app/shared/problem'

interface Validator<TOutput> {
  validate(data: unknown): Promise<TOutput>
}

/**
 * Checks a body. Query parameters never reach it, whatever their names.
 *
 * @throws Problem 422 `validation_failed`, with a pointer to each value that was refused.
 */
export async function readBody<TOutput>(
  ctx: HttpContext,
  validator: Validator<TOutput>
): Promise<TOutput> {
  const body: unknown = ctx.request.body()
  return check(isRecord(body) ? body : {}, validator)
}

/** Checks the query string. @throws Problem 422 `validation_failed`. */
export async function readQuery<TOutput>(
  ctx: HttpContext,
  validator: Validator<TOutput>
): Promise<TOutput> {
  return check(ctx.request.qs(), validator)
}

async function check<TOutput>(data: unknown, validator: Validator<TOutput>): Promise<TOutput> {
  try {
    return await validator.validate(data)
  } catch (error) {
    if (error instanceof vineErrors.E_VALIDATION_ERROR) throw invalid(...refusals(error.messages))
    throw error
  }
}

function refusals(messages: unknown): InvalidValue[] {
  if (!Array.isArray(messages)) return []
  return messages.filter(isMessage).map(({ field, rule, message }) => ({
    pointer: `/${field.split('.').map(escapeSegment).join('/')}`,
    code: rule,
    message,
  }))
}

/** RFC 6901, section 3. */
function escapeSegment(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1')
}

function isMessage(value: unknown): value is { field: string; rule: string; message: string } {
  return (
    isRecord(value) &&
    typeof value.field === 'string' &&
    typeof value.rule === 'string' &&
    typeof value.message === 'string'
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
