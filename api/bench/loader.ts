import { connect } from 'node:net'

/** What one run of requests took. */
export interface Run {
  readonly requests: number
  readonly seconds: number
}

interface LoadOptions {
  readonly port: number
  readonly path: string
  readonly connections: number
  readonly seconds: number
}

/** Enough clients that none of them meets its own limit, as behind a load balancer. */
const CLIENTS = 8_192

/**
 * Asks for one path as fast as the answers come, over keep-alive connections. An answer counts when all its bytes are
 * there: their number is learnt from the first one, and every answer is checked to begin like it. Far leaner than the
 * usual load generators, so that the server under test, not this, is the limit.
 *
 * @throws when an answer is not 200 or not as long as the first
 */
export async function load({ port, path, connections, seconds }: LoadOptions): Promise<Run> {
  const requests = Array.from({ length: CLIENTS }, (_, n) => request(path, n))
  const size = await answerSize(port, request(path, 0))
  let done = 0
  let next = 0
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      await new Promise<void>((resolve, reject) => {
        let missing = 0
        const ask = () => {
          if (performance.now() >= until) return socket.destroy()
          missing = size
          next = (next + 1) % CLIENTS
          socket.write(requests[next] ?? '')
        }
        const socket = connect({
          port,
          host: '127.0.0.1',
          noDelay: true,
          onread: {
            buffer: Buffer.allocUnsafe(65_536),
            callback: (length: number, buffer: Uint8Array) => {
              if (missing === size && ascii(buffer, 9, 12) !== '200') {
                socket.destroy(new Error(`Answered ${ascii(buffer, 0, 200)}`))
                return false
              }
              missing -= length
              if (missing < 0) socket.destroy(new Error(`An answer was longer than ${size} bytes`))
              if (missing === 0) {
                done++
                ask()
              }
              return true
            },
          },
        })
        socket.once('connect', ask)
        socket.once('error', reject)
        socket.once('close', () => resolve())
      })
    })
  )
  return { requests: done, seconds: (performance.now() - started) / 1000 }
}

function request(path: string, client: number): Buffer {
  const address = `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client & 255}`
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nX-Forwarded-For: ${address}\r\n\r\n`
  )
}

/** The whole length of an answer, head and body. */
function answerSize(port: number, bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes))
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      text += chunk
      const head = text.indexOf('\r\n\r\n')
      const length = /content-length: (\d+)/i.exec(text)
      if (head < 0 || !length || text.length < head + 4 + Number(length[1])) return
      socket.destroy()
      resolve(text.length)
    })
    socket.once('error', reject)
  })
}

const [, , port, path, connections, seconds] = process.argv
if (import.meta.main && port && path) {
  const run = await load({
    port: Number(port),
    path,
    connections: Number(connections),
    seconds: Number(seconds),
  })
  process.stdout.write(`${JSON.stringify(run)}\n`)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1')
}
