import 'reflect-metadata'
import { startTracing } from '../app/shared/observability/tracing.ts'

const APP_ROOT = new URL('../', import.meta.url)
await startTracing(APP_ROOT)

const { Ignitor, prettyPrintError } = await import('@adonisjs/core')

function importFromRoot(path: string): Promise<unknown> {
  return path.startsWith('.') ? import(new URL(path, APP_ROOT).href) : import(path)
}

/** The framework's `web` environment without its HTTP server: what works off the queues starts in providers. */
async function start(): Promise<void> {
  const app = new Ignitor(APP_ROOT, { importer: importFromRoot })
    .tap((application) => {
      application.booting(async () => {
        await import('#start/env')
      })
      application.listen('SIGTERM', () => application.terminate())
      application.listen('SIGINT', () => application.terminate())
    })
    .createApp('web')
  await app.init()
  await app.boot()
  await app.start(async () => {})
}

start().catch((error: unknown) => {
  process.exitCode = 1
  return prettyPrintError(error)
})
