import { randomUUID } from 'node:crypto'

const USABLE = /^[A-Za-z0-9._-]{8,64}$/
const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/

/** The load balancer's request id when it is one that may enter a log line, else a new one. */
export function requestId(header: string | null): string {
  return header !== null && USABLE.test(header) ? header : randomUUID()
}

/** A W3C trace context that may be passed on. */
export function traceparent(header: string | null): string | null {
  return header !== null && TRACEPARENT.test(header) ? header : null
}
