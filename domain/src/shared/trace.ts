import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Runs work as part of a trace: what it publishes carries the trace on. A W3C `traceparent` value. */
export function withTraceParent<T>(traceParent: string, work: () => T): T {
  return current.run(traceParent, work)
}

/** The `traceparent` of the work in hand; null outside any trace. https://www.w3.org/TR/trace-context/ */
export function currentTraceParent(): string | null {
  return current.getStore() ?? null
}
