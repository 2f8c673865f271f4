import type { HttpRequest } from '@adonisjs/core/http'
import env from '#start/env'
import { sameSecret } from '#app/shared/secrets'

const token = env.get('INTERNAL_TOKEN').release()

/** Whether this call comes from our own web server, proved by the internal token. */
export function isInternal(request: HttpRequest): boolean {
  const given = request.header('x-internal-token')
  return given !== undefined && sameSecret(given, token)
}
