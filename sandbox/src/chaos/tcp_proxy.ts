import { createConnection, createServer, type Server, type Socket } from 'node:net'

/** A line between a process and its database that can be cut and slowed down. */
export class TcpProxy {
  readonly #target: number
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #delayMs = 0

  /** @param target the port on this machine that it leads to */
  constructor(target: number) {
    this.#target = target
    this.#server = createServer((client) => this.#connect(client))
  }

  /** @returns the port it listens on */
  start(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  }

  /** Breaks every connection there is; new ones are let through. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy()
  }

  /** From now on everything takes this much longer, each way. */
  delay(milliseconds: number): void {
    this.#delayMs = milliseconds
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.cut()
    await closed
  }

  #connect(client: Socket): void {
    const server = createConnection({ port: this.#target, host: '127.0.0.1' })
    this.#join(client, server)
    this.#join(server, client)
  }

  /** Bytes keep their order, also when the delay changes between two of them. */
  #join(from: Socket, to: Socket): void {
    let due = 0
    const later = (work: () => void) => {
      due = Math.max(due, performance.now() + this.#delayMs)
      const wait = due - performance.now()
      if (wait < 1) work()
      else setTimeout(work, wait)
    }
    this.#sockets.add(from)
    from.setNoDelay(true)
    from.on('data', (bytes) => later(() => to.writable && to.write(bytes)))
    from.on('end', () => later(() => to.end()))
    from.on('error', () => to.destroy())
    from.on('close', () => {
      this.#sockets.delete(from)
      later(() => to.destroy())
    })
  }
}
