import { connect, type Socket } from 'node:net'

export interface WireAnswer {
  readonly status: number
  /** Seconds that the server asks to wait; 0 where it asks for nothing. */
  readonly retryAfter: number
  readonly body: string
}

export interface WireRequest {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
}

const HEAD_END = '\r\n\r\n'

/**
 * POSTs over kept connections to one process: as many as there are requests at the same time, as from a load balancer.
 * Far leaner than the usual clients, which would take the processor from the shop that is measured.
 */
export class Wire {
  readonly #port: number
  readonly #idle: Socket[] = []

  constructor(port: number) {
    this.#port = port
  }

  /** @returns null when the connection broke before the whole answer was there */
  post({ path, headers, body }: WireRequest): Promise<WireAnswer | null> {
    const bytes = JSON.stringify(body)
    const lines = Object.entries({
      'host': '127.0.0.1',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(bytes)),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`)
    return this.#exchange(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${bytes}`)
  }

  close(): void {
    for (const socket of this.#idle.splice(0)) socket.destroy()
  }

  #exchange(request: string): Promise<WireAnswer | null> {
    const socket = this.#idle.pop() ?? this.#open()
    return new Promise((resolve) => {
      let text = ''
      const done = (answer: WireAnswer | null) => {
        socket.removeAllListeners('data').removeAllListeners('close')
        if (answer) this.#idle.push(socket)
        else socket.destroy()
        resolve(answer)
      }
      socket.on('data', (chunk) => {
        text += String(chunk)
        const answer = parse(text)
        if (answer) done(answer)
      })
      socket.on('close', () => done(null))
      socket.write(request)
    })
  }

  #open(): Socket {
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true })
    socket.setEncoding('latin1')
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const index = this.#idle.indexOf(socket)
      if (index >= 0) this.#idle.splice(index, 1)
    })
    return socket
  }
}

/** The answer, once all of it is there. Bytes count as characters here. */
function parse(text: string): WireAnswer | null {
  const end = text.indexOf(HEAD_END)
  if (end < 0) return null
  const head = text.slice(0, end)
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
  const body = text.slice(end + HEAD_END.length)
  if (body.length < length) return null
  return {
    status: Number(head.slice(9, 12)),
    retryAfter: Number(/\r\nretry-after: *(\d+)/i.exec(head)?.[1] ?? 0),
    body,
  }
}
