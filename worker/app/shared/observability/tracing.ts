import { fileURLToPath } from 'node:url'

/**
 * Starts tracing where a collector is named, and does nothing at all where none is. It has to run before the libraries
 * that it watches are loaded.
 */
export async function startTracing(appRoot: URL): Promise<void> {
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return
  const { init } = await import('@adonisjs/otel/init')
  await init(fileURLToPath(appRoot))
}
