import type { Server } from 'node:http'

/**
 * Stops accepting, lets what is in flight finish, and cuts what is still open after `graceMs`
 * milliseconds (an event stream never ends by itself). Idle keep-alive connections go at once.
 */
export function drain(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return Promise.resolve()

  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
