import { sqlState } from './transact.ts'

/** What PostgreSQL says when it is not there for us: class 08, and those of classes 25, 53 and 57 that mean the same. */
const SQL_STATES = /^(?:08...|25006|25P03|53300|57P0[1-5])$/

/** What the system says of a server that cannot be reached, or of a connection that broke. */
const SYSTEM_CODES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/**
 * What the driver and its pool say; they have no codes for it. Knex puts the statement before the message, and calls a
 * transaction complete whose connection has broken.
 */
const MESSAGES =
  /(?:Connection terminated(?: unexpectedly| due to connection timeout)?|is not queryable|timeout expired|Unable to acquire a connection)$|^Transaction query already complete/

/**
 * Whether something failed because a database could not be reached, gave no connection, or was lost on the way. What was
 * asked of it is not done; or done, if it was COMMIT whose answer got lost. Asking again is right, with the same
 * idempotency key.
 */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = sqlState(error) ?? ''
  return (
    SQL_STATES.test(code) ||
    SYSTEM_CODES.has(code) ||
    error.name === 'KnexTimeoutError' ||
    MESSAGES.test(error.message) ||
    isOutOfReach(error.cause)
  )
}
