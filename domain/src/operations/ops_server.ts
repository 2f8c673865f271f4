import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { Registry } from 'prom-client'
import type { Health } from './health.ts'

/** What Kubernetes and Prometheus ask of a pod, on a port of its own that no load balancer leads to. */
export async function startOpsServer(options: {
  host: string
  port: number
  health: Health
  registry: Registry
}): Promise<Server> {
  const { health, registry } = options
  const server = createServer(async (req, res) => {
    switch (req.url) {
      case '/livez':
        return res.end('alive\n')
      case '/readyz':
        res.statusCode = health.ready ? 200 : 503
        return res.end(health.ready ? 'ready\n' : 'not ready\n')
      case '/metrics':
        res.setHeader('content-type', registry.contentType)
        return res.end(await registry.metrics())
      default:
        res.statusCode = 404
        return res.end()
    }
  })
  server.listen(options.port, options.host)
  await once(server, 'listening')
  return server
}
