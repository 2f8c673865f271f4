import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { createProxyServer, type ProxyServer } from 'http-proxy-3'
import { drain } from '../http/drain.ts'
import { listen } from '../http/listen.ts'
import type { Log } from '../log.ts'
import { compressorFor } from './compression.ts'
import { dropHopByHopHeaders, setForwardedHeaders } from './forwarded.ts'
import { answerUnavailable, failureOf } from './unavailable.ts'
import { Upstreams } from './upstreams.ts'

/** Methods that may be sent twice, and that have no body which would be gone by then. */
const SAFE = /^(?:GET|HEAD)$/

export interface LoadBalancerOptions {
  host: string
  /** 0 asks the system for a free port. */
  port: number
  /** Origins that serve `/api/*` and `/media/*`. */
  api: readonly string[]
  /** Origins that serve everything else. */
  web: readonly string[]
  /** How long a silent upstream is waited for, as cloud load balancers do (milliseconds). */
  idleMs?: number
  /** How long requests in flight may take to finish once the load balancer stops (milliseconds). */
  graceMs?: number
  log: Log
}

/**
 * The stand-in for a cloud load balancer and the CDN in front of it: one origin, routed by path.
 * Bodies stream through in both directions; nothing is buffered.
 */
export class LoadBalancer {
  readonly #options: LoadBalancerOptions
  readonly #server: Server
  readonly #proxy: ProxyServer = createProxyServer({ selfHandleResponse: true })
  readonly #api: Upstreams
  readonly #web: Upstreams
  readonly #upgraded = new Set<Socket>()
  #draining = false

  constructor(options: LoadBalancerOptions) {
    this.#options = options
    this.#api = new Upstreams(options.api)
    this.#web = new Upstreams(options.web)
    this.#server = createServer((request, response) => this.#serve(request, response))
    this.#server.keepAliveTimeout = options.idleMs ?? 60_000
    this.#server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) =>
      this.#upgrade(request, socket, head)
    )
    // Without a listener the library throws, and one broken WebSocket would end the process.
    this.#proxy.on('error', (_error, _request, connection) => connection.destroy())
    this.#proxy.on('proxyRes', (answer, request, response) =>
      this.#passOn(answer, request, response)
    )
  }

  /** @throws {PortTakenError} */
  start(): Promise<number> {
    const { host, port } = this.#options
    return listen(this.#server, {
      host,
      port,
      purpose: 'the load balancer',
      setting: 'LOAD_BALANCER_PORT',
    })
  }

  /** Stops accepting, finishes what is in flight within the grace period, then closes the rest. */
  async stop() {
    this.#draining = true
    for (const socket of this.#upgraded) socket.destroy()
    await drain(this.#server, this.#options.graceMs ?? 5_000)
    this.#api.close()
    this.#web.close()
  }

  #serve(request: IncomingMessage, response: ServerResponse) {
    if (isUnframed(request)) return void response.writeHead(411, { connection: 'close' }).end()
    dropHopByHopHeaders(request.headers)
    setForwardedHeaders(request)
    announceEmptyBody(request)

    this.#forward(request, response, SAFE.test(request.method ?? ''))
  }

  /** @param mayRepeat whether to ask once more when the connection breaks before the answer */
  #forward(request: IncomingMessage, response: ServerResponse, mayRepeat: boolean) {
    const { url: target, agent } = this.#upstreamsFor(request).next()
    const proxyTimeout = this.#options.idleMs ?? 60_000
    const startedAt = Date.now()
    this.#proxy.web(request, response, { target, agent, proxyTimeout }, (error) => {
      if (response.headersSent) return void response.destroy()
      const silent = Date.now() - startedAt >= proxyTimeout
      const failure = failureOf(error, silent)
      // A kept connection may have been closed by the server just as this request went out.
      if (failure === 502 && mayRepeat) return this.#forward(request, response, false)
      this.#options.log.error('load_balancer', error.message, { path: request.url })
      answerUnavailable(request, response, failure)
    })
  }

  /** WebSockets (hot reload in development) belong to the web server. */
  #upgrade(request: IncomingMessage, socket: Socket, head: Buffer) {
    setForwardedHeaders(request)
    this.#upgraded.add(socket)
    socket.once('close', () => this.#upgraded.delete(socket))
    this.#proxy.ws(request, socket, head, { target: this.#web.next().url }, () => socket.destroy())
  }

  #passOn(answer: IncomingMessage, request: IncomingMessage, response: ServerResponse) {
    const { statusCode: status = 502 } = answer
    // A copy: the agent still wants to read how long the server keeps this connection.
    const headers = { ...answer.headers }
    dropHopByHopHeaders(headers)
    delete headers['transfer-encoding']
    const compressor = compressorFor(request, status, headers)
    if (this.#draining) headers.connection = 'close'

    response.writeHead(status, answer.statusMessage, headers)
    response.flushHeaders()
    const finished = () => {}
    if (compressor) pipeline(answer, compressor, response, finished)
    else pipeline(answer, response, finished)
  }

  #upstreamsFor(request: IncomingMessage) {
    return /^\/(?:api|media)\//.test(request.url ?? '') ? this.#api : this.#web
  }
}

/**
 * The proxy library declares a DELETE or OPTIONS without a length as empty, yet sends its body: the
 * bytes would then be read as the next request on a connection that other clients share.
 */
function isUnframed({ method, headers }: IncomingMessage) {
  return /^(?:DELETE|OPTIONS)$/.test(method ?? '') && headers['transfer-encoding'] !== undefined
}

/** A request without a body stays one: otherwise Node.js announces a chunked body to the server, which then waits for it. */
function announceEmptyBody({ method, headers }: IncomingMessage) {
  const isFramed =
    headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
  if (!isFramed && !SAFE.test(method ?? '')) headers['content-length'] = '0'
}
