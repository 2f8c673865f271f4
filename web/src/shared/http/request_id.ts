import { randomUUID } from 'node:crypto'

const USABLE = /^[A-Za-z0-9._-]{8,64}$/
const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/

/** The load balancer's request id when it is one that may enter a log line, else a new one. */
export function requestId(header: string | null): string {
  return header !== null && USABLE.test(header) ? header : randomUUID()
}

/** The W3C trace context that came with the request, or the beginning of a new trace. */
export function traceparent(header: string | null): string {
  if (header !== null && TRACEPARENT.test(header)) return header
  // Node.js keeps random UUIDs in store: far cheaper than asking for so many bytes each time.
  const [trace, span] = [randomUUID(), randomUUID()].map((id) => id.replaceAll('-', ''))
  return `00-${trace}-${span?.slice(16)}-01`
}

/** The trace's id out of its context, for log lines. */
export function traceIdOf(context: string): string {
  return context.slice(3, 35)
}
