import pino from 'pino'
import { defineConfig } from '@adonisjs/core/logger'
import env from '#start/env'

/** JSON lines on standard output, written synchronously: a worker thread per process costs more than it saves. */
export default defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'worker',
      level: env.get('LOG_LEVEL'),
      destination: pino.destination({ dest: 1, sync: true }),
      timestamp: pino.stdTimeFunctions.isoTime,
    },
  },
})
