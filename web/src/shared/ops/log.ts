import { pino } from 'pino'

/** One JSON line per event on standard output, written before the process may end. */
export const log = pino(
  {
    name: 'web',
    level: process.env.LOG_LEVEL || 'info',
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  pino.destination({ dest: 1, sync: true })
)
