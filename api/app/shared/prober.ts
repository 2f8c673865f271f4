import type { HttpContext } from '@adonisjs/core/http'
import env from '#start/env'
import { sameSecret } from '#app/shared/secrets'

const token = env.get('PROBER_TOKEN')?.release()
const release = env.get('RELEASE')

/** Whether this call comes from our own prober, proved by its token. Where no token is set nobody is the prober. */
export function isProber({ request }: HttpContext): boolean {
  const given = request.request.headers['x-prober-token']
  return token !== undefined && typeof given === 'string' && sameSecret(given, token)
}

/** Tells the prober which release it is judging. */
export function markRelease(ctx: HttpContext): void {
  if (release !== undefined && isProber(ctx)) ctx.response.header('x-release', release)
}
