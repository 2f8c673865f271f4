/** Where the sandbox says what it does: one line per thing that happened. */
export interface Log {
  info(part: string, message: string, details?: Record<string, unknown>): void
  error(part: string, message: string, details?: Record<string, unknown>): void
}

export const silentLog: Log = { info() {}, error() {} }

/** `plain` reads well in a terminal, `json` in a log collector. */
export function createLog(format: 'plain' | 'json', write = writeLine): Log {
  const line = format === 'json' ? jsonLine : plainLine
  return {
    info: (part, message, details) => write(line('info', part, message, details)),
    error: (part, message, details) => write(line('error', part, message, details)),
  }
}

function writeLine(line: string) {
  process.stdout.write(`${line}\n`)
}

function jsonLine(level: string, part: string, msg: string, details?: Record<string, unknown>) {
  return JSON.stringify({ level, time: new Date().toISOString(), part, msg, ...details })
}

function plainLine(level: string, part: string, msg: string, details?: Record<string, unknown>) {
  const time = new Date().toISOString().slice(11, 19)
  const extra = Object.entries(details ?? {}).map(([key, value]) => `${key}=${String(value)}`)
  return [time, part.padEnd(13), level === 'error' ? 'ERROR' : '', msg, ...extra]
    .filter((word) => word !== '')
    .join(' ')
}
