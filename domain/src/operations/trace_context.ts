import { randomUUID } from 'node:crypto'

const TRACE_PARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/
const NO_TRACE = '0'.repeat(32)

/**
 * The trace id of a W3C `traceparent` header, or a new one, so that log lines of one request can be found together even
 * where no collector is set. https://www.w3.org/TR/trace-context/
 */
export function traceIdOf(traceParent: string | undefined): string {
  const given = traceParent === undefined ? undefined : TRACE_PARENT.exec(traceParent)?.[1]
  return given !== undefined && given !== NO_TRACE ? given : randomUUID().replaceAll('-', '')
}
