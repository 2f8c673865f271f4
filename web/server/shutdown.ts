import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Settings } from './settings.ts'

const SWEEP_MS = 50

/**
 * Leaves without dropping anybody: says so on /readyz, waits for the load balancer to notice,
 * takes no new connections, finishes what is in flight, and cuts what is left after a while.
 *
 * @param delayMs 0 when nobody is in front of us who would have to notice
 */
export async function shutDown(
  servers: { web: Server; ops: Server },
  settings: Settings,
  delayMs: number
): Promise<void> {
  await wait(delayMs)
  const closed = new Promise<void>((resolve) => servers.web.close(() => resolve()))
  // A connection whose last request is answered would otherwise be kept for the next one.
  const sweep = setInterval(() => servers.web.closeIdleConnections(), SWEEP_MS)
  const patience = setTimeout(() => servers.web.closeAllConnections(), settings.shutdownMs)
  await closed
  clearInterval(sweep)
  clearTimeout(patience)
  servers.ops.close()
  servers.ops.closeAllConnections()
}
