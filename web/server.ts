/**
 * The web server: the built shop behind a listener of our own, which knows how to leave, and the
 * probes beside it. Run `vite build` first.
 */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { pino } from 'pino'
import { collectDefaultMetrics } from 'prom-client'
import { createOpsServer } from './server/ops_server.ts'
import { readSettings } from './server/settings.ts'
import { shutDown } from './server/shutdown.ts'
import { setStaticHeaders } from './server/static_headers.ts'

const log = pino(
  { name: 'web', level: process.env.LOG_LEVEL || 'info', timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 1, sync: true })
)
const settings = readSettings(process.env)

// The adapter takes scheme and host from these headers, and we write them ourselves below.
process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
process.env.HOST_HEADER = 'x-forwarded-host'
// The largest form is a checkout: some kilobytes.
process.env.BODY_SIZE_LIMIT ||= '64K'

const built = new URL('./build/handler.js', import.meta.url).href
const { handler }: { handler: RequestListener } = await import(built)

let leaving = false
const web = createServer((request, response) => {
  believeOwnOrigin(request)
  setStaticHeaders((request.url ?? '').split('?')[0] ?? '', response)
  if (leaving) response.setHeader('connection', 'close')
  handler(request, response)
})
web.keepAliveTimeout = settings.keepAliveMs
web.headersTimeout = settings.keepAliveMs + 5_000
web.requestTimeout = 30_000

const ops = createOpsServer(() => !leaving)
collectDefaultMetrics()
ops.listen(settings.opsPort, settings.host)
web.listen(settings.port, settings.host, () => {
  log.info({ port: settings.port, ops_port: settings.opsPort }, 'Listening')
})

for (const [signal, delayMs] of [
  ['SIGTERM', settings.drainDelayMs],
  ['SIGINT', 0],
] as const) {
  process.on(signal, () => {
    if (leaving) return
    leaving = true
    log.info({ signal }, 'Leaving')
    shutDown({ web, ops }, settings, delayMs).then(
      () => log.info('Left'),
      (error: unknown) => {
        log.error({ err: error }, 'Left in a hurry')
        process.exitCode = 1
      }
    )
  })
}

/** The shop's own address is a setting: no header, forged or missing, decides where links lead. */
function believeOwnOrigin(request: IncomingMessage): void {
  request.headers['x-forwarded-proto'] = settings.publicUrl.protocol.replace(':', '')
  request.headers['x-forwarded-host'] = settings.publicUrl.host
}
