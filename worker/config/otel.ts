import { defineConfig } from '@adonisjs/otel'

/** Metrics are scraped by Prometheus and logs read from standard output: only traces go to the collector. */
process.env.OTEL_METRICS_EXPORTER ??= 'none'
process.env.OTEL_LOGS_EXPORTER ??= 'none'
process.env.OTEL_EXPORTER_OTLP_PROTOCOL ??= 'http/protobuf'

export default defineConfig({
  enabled: true,
  serviceName: 'holdfast-worker',
  samplingRatio: Number(process.env.OTEL_SAMPLING_RATIO ?? '1'),
  instrumentations: {
    '@opentelemetry/instrumentation-fs': { enabled: false },
    '@opentelemetry/instrumentation-pino': { enabled: false },
    '@opentelemetry/instrumentation-runtime-node': { enabled: false },
  },
})
