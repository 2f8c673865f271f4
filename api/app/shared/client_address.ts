import { isIP } from 'node:net'
import proxyAddr from 'proxy-addr'
import type { HttpContext } from '@adonisjs/core/http'
import env from '#start/env'
import { isInternal } from '#app/shared/internal_call'

const compiled = proxyAddr.compile(
  env
    .get('TRUSTED_PROXY_CIDRS', '')
    .split(',')
    .map((cidr) => cidr.trim())
    .filter(Boolean)
)

/** Addresses of proxies are few and repeat at every request; parsing them anew each time is what costs. */
const known = new Map<string, boolean>()
const MOST_KNOWN = 10_000

function isTrusted(address: string): boolean {
  let trusted = known.get(address)
  if (trusted === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    trusted = compiled(address, 0)
    known.set(address, trusted)
  }
  return trusted
}

/**
 * The address of the client itself: from the right of `X-Forwarded-For`, past the proxies that we trust and no further.
 * A peer that proves itself with the internal token (our web server, calling for a shopper) is such a proxy too.
 */
export function clientAddress({ request }: HttpContext): string {
  const peer = request.request.socket.remoteAddress ?? '0.0.0.0'
  const hops = (request.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  let address = peer
  let trusted = isTrusted(peer) || isInternal(request)
  for (let index = hops.length - 1; index >= 0 && trusted; index--) {
    const hop = hops[index]
    if (hop === undefined || isIP(hop) === 0) break
    address = hop
    trusted = index > 0 && isTrusted(hop)
  }
  return address
}
