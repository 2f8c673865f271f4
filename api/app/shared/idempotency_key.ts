import type { HttpContext } from '@adonisjs/core/http'
import { Problem } from '#app/shared/problem'

/** @throws Problem 400 `idempotency_key_required`, or `idempotency_key_invalid` for what is not 1 to 255 visible ASCII. */
export function idempotencyKey({ request }: HttpContext): string {
  const key = request.header('idempotency-key')
  if (!key) throw new Problem('idempotency_key_required')
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem('idempotency_key_invalid')
  return key
}
