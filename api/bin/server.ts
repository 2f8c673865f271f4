import 'reflect-metadata'
import { startTracing } from '../app/shared/observability/tracing.ts'

const APP_ROOT = new URL('../', import.meta.url)
await startTracing(APP_ROOT)

const { Ignitor, prettyPrintError } = await import('@adonisjs/core')
const { createHttpServer } = await import('../app/shared/http_server.ts')

function importFromRoot(path: string): Promise<unknown> {
  return path.startsWith('.') ? import(new URL(path, APP_ROOT).href) : import(path)
}

new Ignitor(APP_ROOT, { importer: importFromRoot })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.listen('SIGTERM', () => app.terminate())
    app.listen('SIGINT', () => app.terminate())
  })
  .httpServer()
  .start(createHttpServer)
  .catch((error: unknown) => {
    process.exitCode = 1
    return prettyPrintError(error)
  })
