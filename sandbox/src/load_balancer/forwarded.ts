import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'

/** RFC 9110, section 7.6.1: these describe one connection and must not cross a proxy. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
]

/**
 * Rewrites the request's headers in place, as a cloud load balancer does: the peer's address is
 * appended to X-Forwarded-For (so that only its right-hand side can be believed), protocol, host
 * and port are ours to say, and a client's own `Forwarded` is dropped.
 */
export function setForwardedHeaders(request: IncomingMessage) {
  const { headers, socket } = request
  const peer = stripMappedPrefix(socket.remoteAddress ?? '')
  const secure = (socket as Partial<TLSSocket>).encrypted === true

  headers['x-forwarded-for'] = [headers['x-forwarded-for'], peer].filter(Boolean).join(', ')
  headers['x-forwarded-proto'] = secure ? 'https' : 'http'
  headers['x-forwarded-host'] = headers.host ?? ''
  headers['x-forwarded-port'] = String(socket.localPort ?? '')
  delete headers.forwarded
}

/**
 * Removes what belongs to one connection, `Connection: x` lists included. `Transfer-Encoding` of a
 * request stays: it tells node to frame the body again on the way out.
 */
export function dropHopByHopHeaders(headers: IncomingMessage['headers']) {
  const named = String(headers.connection ?? '').split(',')
  for (const name of [...HOP_BY_HOP, ...named]) delete headers[name.trim().toLowerCase()]
}

/** An IPv4 peer of a dual-stack socket shows as `::ffff:127.0.0.1`. */
function stripMappedPrefix(address: string) {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
