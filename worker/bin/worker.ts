import 'reflect-metadata'
import type { ApplicationService } from '@adonisjs/core/types'
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
      application.listen('SIGTERM', () => leave(application))
      application.listen('SIGINT', () => leave(application))
    })
    .createApp('web')
  await app.init()
  await app.boot()
  await app.start(async () => {})
}

/** By the end nothing is in hand any more: a farewell that fails, to a server that is gone, keeps nobody here. */
async function leave(app: ApplicationService): Promise<void> {
  try {
    await app.terminate()
  } catch (error) {
    const logger = await app.container.make('logger')
    logger.warn({ err: error }, 'left without saying goodbye')
  }
  process.exit()
}

start().catch((error: unknown) => {
  process.exitCode = 1
  return prettyPrintError(error)
})
