import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { observe } from '#app/shared/observability/observe'
import { ObservedResponse } from '#app/shared/observability/observed_response'
import { PROBLEMS } from '#app/shared/problems'

/**
 * The HTTP server under the framework. It makes sure of what the framework takes on trust: a request id that is safe to
 * log and to give back, the headers that no answer may lack, and a log line for each, even for what never reaches it.
 * Time-outs bound how long a slow client can hold a socket.
 */
export function createHttpServer(
  handler: (req: IncomingMessage, res: ServerResponse) => unknown
): Server {
  return createServer(
    {
      // Above the load balancer's 60 s, so that it is never us who closes a connection that it is about to use.
      keepAliveTimeout: 65_000,
      headersTimeout: 20_000,
      requestTimeout: 30_000,
      maxHeaderSize: 16_384,
      ServerResponse: ObservedResponse,
    },
    (req, res) => {
      req.headers['x-request-id'] = res.requestId
      observe(req.method ?? '', res)
      return handler(req, res)
    }
  )
}

/** An address with broken percent-encoding never reaches a route. */
export function answerBadUrl(_req: IncomingMessage, res: ServerResponse): void {
  const { status, title } = PROBLEMS.malformed_request
  const body = JSON.stringify({
    type: 'about:blank',
    title,
    status,
    code: 'malformed_request',
    detail: 'The address is not a valid percent-encoded URL.',
  })
  res.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  res.end(body)
}
