import { defineConfig } from '@adonisjs/core/logger'
import { LogDestination } from '#app/shared/observability/log_destination'
import env from '#start/env'

let last = 0
let text = ''

/** RFC 3339, written out once a millisecond: at full load many lines share one. */
function time(): string {
  const now = Date.now()
  if (now !== last) {
    last = now
    text = `,"time":"${new Date(now).toISOString()}"`
  }
  return text
}

/** JSON lines on standard output, written synchronously: a worker thread per process costs more than it saves. */
export default defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'api',
      level: env.get('LOG_LEVEL'),
      destination: new LogDestination(1),
      timestamp: time,
    },
  },
})
