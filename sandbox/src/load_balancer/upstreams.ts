import { Agent, type ClientRequestArgs } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** A connection not made within this is as good as refused (milliseconds). */
const CONNECT_MS = 3_000

/** How long an upstream that refused a connection is left out of the rotation. */
const REST_MS = 2_000

/** One process behind the load balancer. */
interface Upstream {
  url: URL
  agent: Agent
  restUntil: number
}

type Connected = (error: Error | null, socket: Duplex) => void

/**
 * The processes that serve one kind of path, taken in turn. An upstream whose connection fails
 * rests for two seconds, and the request that noticed goes to the next one: a connection that was
 * never made has carried nothing, so trying again elsewhere is safe for every method.
 */
export class Upstreams {
  readonly #upstreams: Upstream[]
  #turn = 0

  constructor(urls: readonly string[]) {
    if (urls.length === 0) throw new Error('A route of the load balancer needs an upstream')
    this.#upstreams = urls.map((url, index) => ({
      url: new URL(url),
      agent: new FailoverAgent((done) => this.#connect(index, 0, done)),
      restUntil: 0,
    }))
  }

  /** The next upstream in turn, with the keep-alive agent that reaches it or a stand-in. */
  next(): { url: URL; agent: Agent } {
    const now = Date.now()
    const count = this.#upstreams.length
    const turns = Array.from({ length: count }, (_, step) => (this.#turn + step) % count)
    const index = turns.find((turn) => this.#at(turn).restUntil <= now) ?? this.#turn
    this.#turn = (index + 1) % count
    return this.#at(index)
  }

  close() {
    for (const { agent } of this.#upstreams) agent.destroy()
  }

  #connect(first: number, tried: number, done: Connected) {
    const upstream = this.#at((first + tried) % this.#upstreams.length)
    const socket: Socket = connect({ host: hostOf(upstream.url), port: portOf(upstream.url) })

    const onConnect = () => {
      socket.removeListener('error', onError)
      socket.setTimeout(0)
      upstream.restUntil = 0
      done(null, socket)
    }
    const onError = (error: Error) => {
      socket.removeListener('connect', onConnect)
      upstream.restUntil = Date.now() + REST_MS
      if (tried + 1 < this.#upstreams.length) return this.#connect(first, tried + 1, done)
      done(error, socket)
    }
    socket.setNoDelay(true)
    socket.setTimeout(CONNECT_MS, () => socket.destroy(new ConnectTimeout()))
    socket.once('connect', onConnect)
    socket.once('error', onError)
  }

  #at(index: number): Upstream {
    const upstream = this.#upstreams[index]
    if (!upstream) throw new RangeError(`No upstream ${index}`)
    return upstream
  }
}

class ConnectTimeout extends Error {
  readonly code = 'ETIMEDOUT'
}

/** Keeps connections alive, and asks its owner for new ones. */
class FailoverAgent extends Agent {
  readonly #open: (done: Connected) => void

  constructor(open: (done: Connected) => void) {
    super({ keepAlive: true })
    this.#open = open
  }

  override createConnection(_options: ClientRequestArgs, done?: Connected): undefined {
    this.#open(done ?? (() => {}))
    return undefined
  }
}

/** WHATWG URLs keep the brackets of an IPv6 address; sockets do not want them. */
function hostOf(url: URL) {
  return url.hostname.replace(/^\[|\]$/g, '')
}

function portOf(url: URL) {
  return Number(url.port || 80)
}
