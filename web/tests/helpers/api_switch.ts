import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from '@japa/runner/core'
import { SHOP } from './shop.ts'

/** The way from a web server to the shop's API, which a test can cut or hold up. */
export interface ApiSwitch {
  url: string
  /** As if the API's process had died: connections end without an answer. */
  cut(): void
  mend(): void
  /** Holds requests from now on; resolves once one has arrived, with the way to let them go. */
  hold(): { arrived: Promise<void>; release: () => void }
}

export async function apiSwitch(test: TestContext): Promise<ApiSwitch> {
  let isCut = false
  let gate: { passed: Promise<void>; arrive: () => void } | null = null

  const server = createServer((request, response) => {
    if (isCut) return void request.socket.destroy()
    if (gate === null) return forward(request, response)
    gate.arrive()
    void gate.passed.then(() => forward(request, response))
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  test.cleanup(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => (isCut = true),
    mend: () => (isCut = false),
    hold: () => {
      const passed = Promise.withResolvers<void>()
      const arrived = Promise.withResolvers<void>()
      gate = { passed: passed.promise, arrive: arrived.resolve }
      const release = () => {
        gate = null
        passed.resolve()
      }
      return { arrived: arrived.promise, release }
    },
  }
}

function forward(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url } = request
  const onward = ask(`${SHOP}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}
