import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { readBody } from '../../http/body.ts'
import type { Log } from '../../log.ts'
import { newId } from '../ids.ts'
import type { World } from '../world.ts'
import { answerOf, refusalOf, sendAnswer, type Answer } from './answer.ts'
import { authenticate } from './authenticate.ts'
import { nameOf, type Endpoint } from './endpoint.ts'
import { findEndpoint } from './endpoints/index.ts'
import { serverFailure } from './errors.ts'
import { expand } from './expand.ts'
import { InjectedFault, type Faults } from './faults.ts'
import { parseForm } from './form.ts'
import type { IdempotencyKeys } from './idempotency.ts'
import { Parameters } from './parameters.ts'
import type { RateLimiter } from './rate_limiter.ts'

interface ApiParts {
  world: World
  limiter: RateLimiter
  faults: Faults
  keys: IdempotencyKeys
  /** Null accepts every test key. */
  secretKey: string | null
  log: Log
}

/** Stripe's API under `/v1`: key, limit, idempotency key, parameters, effect, in Stripe's order. */
export class Api {
  readonly #parts: ApiParts
  /** Connections of calls that are never answered, as a test has asked. */
  readonly #silent = new Set<Socket>()

  constructor(parts: ApiParts) {
    this.#parts = parts
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL) {
    const requestId = newId('req_')
    const startedAt = performance.now()
    try {
      const answer = await this.#answer(request, url, requestId)
      sendAnswer(request, response, answer, requestId)
    } catch (error) {
      if (error instanceof InjectedFault && error.fault.kind === 'drop') request.socket.destroy()
      else if (error instanceof InjectedFault) this.#leaveWaiting(request.socket)
      else sendAnswer(request, response, refusalOf(error), requestId)
    }
    const took = `${Math.round(performance.now() - startedAt)}ms`
    const outcome = response.headersSent ? response.statusCode : 'no answer'
    this.#parts.log.info('stripe', `${request.method} ${url.pathname} ${outcome} ${took}`)
  }

  /** Lets go of whoever still waits for an answer that will not come. */
  stop() {
    for (const socket of this.#silent) socket.destroy()
  }

  #leaveWaiting(socket: Socket) {
    this.#silent.add(socket)
    socket.once('close', () => this.#silent.delete(socket))
  }

  async #answer(request: IncomingMessage, url: URL, requestId: string): Promise<Answer> {
    const { limiter, keys, secretKey } = this.#parts
    const method = request.method ?? ''
    const text = method === 'GET' ? url.search.slice(1) : await readBody(request)
    authenticate(request.headers.authorization, secretKey)
    const { endpoint, id } = findEndpoint(method, url.pathname)
    limiter.take(nameOf(endpoint))

    const key = request.headers['idempotency-key']
    if (method !== 'POST' || typeof key !== 'string') {
      return this.#perform(endpoint, id, text, { id: requestId, idempotency_key: null })
    }
    const claim = { key, endpoint: url.pathname, parameters: text }
    const kept = keys.claim(claim)
    if (kept) return { ...kept, headers: { ...kept.headers, 'idempotent-replayed': 'true' } }
    try {
      const cause = { id: requestId, idempotency_key: key }
      return await this.#perform(endpoint, id, text, cause, (answer) => keys.keep(claim, answer))
    } finally {
      keys.release(key)
    }
  }

  /** `keep` is given the answer as soon as the call has begun to take effect. */
  async #perform(
    endpoint: Endpoint,
    id: string,
    text: string,
    cause: { id: string; idempotency_key: string | null },
    keep: (answer: Answer) => void = () => {}
  ): Promise<Answer> {
    const { world, faults } = this.#parts
    const name = nameOf(endpoint)
    const params = new Parameters(parseForm(text))
    const paths = params.strings('expand')
    const run = endpoint.prepare({ world, params, id })

    await faults.pass(name, 'before').catch((error) => keepFailure(error, keep))
    const answer = world.events.causedBy(cause, () =>
      answerOf(() => expand(world.store, run(), paths))
    )
    keep({ ...answer, headers: { ...answer.headers, 'original-request': cause.id } })
    await faults.pass(name, 'after').catch((error) => keepFailure(error, keep))
    return answer
  }
}

/** An error with a status is the answer from now on; where there is none, nothing is to be kept. */
function keepFailure(error: unknown, keep: (answer: Answer) => void): never {
  if (!(error instanceof InjectedFault) || error.fault.kind !== 'error') throw error
  const failure = serverFailure(error.fault.status)
  keep(refusalOf(failure))
  throw failure
}
