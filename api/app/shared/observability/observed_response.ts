import { randomUUID } from 'node:crypto'
import {
  ServerResponse,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http'
import type { HttpContext } from '@adonisjs/core/http'
import { trace } from '@opentelemetry/api'
import { traceIdOf } from '@holdfast/domain/operations'
import { SECURITY_HEADERS } from '#app/shared/security_headers'

const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/**
 * An answer that knows what it will be logged as, and that leaves with the headers that none may lack, whoever wrote it.
 */
export class ObservedResponse<
  TRequest extends IncomingMessage = IncomingMessage,
> extends ServerResponse<TRequest> {
  /** The client's own where it is safe to log and to give back. */
  readonly requestId: string
  readonly traceId: string
  readonly startedAt = performance.now()
  /** The name of the route that answers, once one is found. */
  route: string | undefined

  constructor(request: TRequest) {
    super(request)
    const { 'x-request-id': id, traceparent } = request.headers
    this.requestId = typeof id === 'string' && REQUEST_ID.test(id) ? id : randomUUID()
    this.traceId =
      trace.getActiveSpan()?.spanContext().traceId ??
      traceIdOf(typeof traceparent === 'string' ? traceparent : undefined)
  }

  /** Adds the headers as all are written: setting each of them beforehand costs twice as much. */
  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    if (typeof reason === 'string') this.statusMessage = reason
    const given = typeof reason === 'string' ? headers : (reason ?? headers)
    const always = { 'x-request-id': this.requestId, ...SECURITY_HEADERS }
    if (!Array.isArray(given) && this.getHeaderNames().length === 0)
      return super.writeHead(status, { ...always, ...given })
    for (const [name, value] of Object.entries(always)) {
      if (!this.hasHeader(name)) this.setHeader(name, value)
    }
    return super.writeHead(status, given)
  }
}

/** The answer under the framework's own. */
export function observedResponse({ response }: HttpContext): ObservedResponse {
  if (response.response instanceof ObservedResponse) return response.response
  throw new Error('This answer was not made by the server of `createHttpServer`')
}
