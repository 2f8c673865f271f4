import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from '@japa/runner/core'
import { LoadBalancer, silentLog, type LoadBalancerOptions } from '../../src/index.ts'

type Cleanup = TestContext['cleanup']

/** A server behind the load balancer that answers as the test says. */
export async function openUpstream(cleanup: Cleanup, listener: RequestListener) {
  const server: Server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanup(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, server }
}

/** An origin at which nobody listens. */
export async function closedOrigin(cleanup: Cleanup): Promise<string> {
  const { origin, server } = await openUpstream(cleanup, () => {})
  await new Promise((resolve) => server.close(resolve))
  return origin
}

export async function openLoadBalancer(
  cleanup: Cleanup,
  options: Partial<LoadBalancerOptions> & Pick<LoadBalancerOptions, 'api' | 'web'>
) {
  const balancer = new LoadBalancer({
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    graceMs: 200,
    ...options,
  })
  const port = await balancer.start()
  cleanup(() => balancer.stop())
  return { balancer, port, origin: `http://127.0.0.1:${port}` }
}
