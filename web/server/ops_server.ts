import { createServer, type Server, type ServerResponse } from 'node:http'
import { register } from 'prom-client'

/**
 * Probes and metrics on a port of their own, which no load balancer leads to.
 *
 * Ready means: wants new requests. It does not ask the API: pages in memory are served without it,
 * and taking every web server out at once would help nobody.
 */
export function createOpsServer(isReady: () => boolean): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]
    if (path === '/livez') return answer(response, 200, 'alive')
    if (path === '/readyz')
      return answer(response, isReady() ? 200 : 503, isReady() ? 'ready' : 'leaving')
    if (path === '/metrics') {
      register.metrics().then(
        (metrics) => answer(response, 200, metrics, register.contentType),
        () => answer(response, 500, 'metrics could not be collected')
      )
      return
    }
    answer(response, 404, 'not found')
  })
}

function answer(response: ServerResponse, status: number, body: string, type = 'text/plain') {
  response.writeHead(status, { 'content-type': type }).end(body)
}
