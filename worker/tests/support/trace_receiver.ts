import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'

export interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly attributes: readonly { key: string; value: { stringValue?: string } }[]
}

interface Traces {
  resourceSpans?: { scopeSpans?: { spans?: Span[] }[] }[]
}

/** A collector as far as a process needs one: it takes spans in JSON and keeps them. https://opentelemetry.io/docs/specs/otlp/ */
export class TraceReceiver {
  readonly spans: Span[] = []

  private constructor(private readonly server: Server) {}

  static async open(): Promise<TraceReceiver> {
    const server = createServer().listen(0, '127.0.0.1')
    const receiver = new TraceReceiver(server)
    server.on('request', async (request, response) => {
      const { resourceSpans = [] } = (await json(request)) as Traces
      for (const { scopeSpans = [] } of resourceSpans)
        for (const { spans = [] } of scopeSpans) receiver.spans.push(...spans)
      response.setHeader('content-type', 'application/json').end('{}')
    })
    await once(server, 'listening')
    return receiver
  }

  /** What a process is told, to send its spans here soon. */
  get environment(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_BSP_SCHEDULE_DELAY: '200',
    }
  }

  of(traceId: string): Span[] {
    return this.spans.filter((span) => span.traceId === traceId)
  }

  close(): void {
    this.server.closeAllConnections()
    this.server.close()
  }
}
