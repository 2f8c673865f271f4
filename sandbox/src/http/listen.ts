import type { Server as HttpServer } from 'node:http'
import type { Server as NetServer } from 'node:net'

/** Somebody else already listens on the port; nothing was started. */
export class PortTakenError extends Error {
  readonly code = 'E_PORT_TAKEN'

  constructor(port: number, purpose: string, setting: string) {
    super(
      `Port ${port} is already in use, so ${purpose} cannot start. ` +
        `Stop the program that listens there, or choose another port with ${setting}.`
    )
  }
}

interface ListenOptions {
  host: string
  /** 0 asks the system for a free port. */
  port: number
  /** Named in the error, as in "the load balancer". */
  purpose: string
  /** The environment variable that moves it elsewhere. */
  setting: string
}

/**
 * Starts listening and resolves with the port in use.
 *
 * @throws {PortTakenError} when the port belongs to another process.
 */
export function listen(server: HttpServer | NetServer, options: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      reject(new PortTakenError(options.port, options.purpose, options.setting))
    }

    server.once('error', onError)
    server.listen(options.port, options.host, () => {
      server.removeListener('error', onError)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : options.port)
    })
  })
}
