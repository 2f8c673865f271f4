import 'reflect-metadata'
import { startTracing } from '../app/shared/observability/tracing.ts'

const APP_ROOT = new URL('../', import.meta.url)
await startTracing(APP_ROOT)

const { Ignitor, prettyPrintError } = await import('@adonisjs/core')

function importFromRoot(path: string): Promise<unknown> {
  return path.startsWith('.') ? import(new URL(path, APP_ROOT).href) : import(path)
}

/** Ours, as soon as the application has booted: it takes the application's settings and its log. */
let ours: typeof import('../app/shared/http_server.ts') | undefined

new Ignitor(APP_ROOT, { importer: importFromRoot })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    void app.booted(async () => {
      ours = await import('../app/shared/http_server.ts')
    })
    app.listen('SIGTERM', () => app.terminate())
    app.listen('SIGINT', () => app.terminate())
  })
  .httpServer()
  .start((handler) => {
    if (!ours) throw new Error('The application has not booted')
    return ours.createHttpServer(handler)
  })
  .catch((error: unknown) => {
    process.exitCode = 1
    return prettyPrintError(error)
  })
