import type { Transaction } from './database.ts'
import type { Result } from './result.ts'

interface Transactional {
  transaction<T>(callback: (trx: Transaction) => Promise<T>): Promise<T>
}

const DEADLOCK = '40P01'
const LOCK_NOT_AVAILABLE = '55P03'

/** Somebody else held the rows too long, three times over. Nothing was changed; the caller answers 503 `busy`. */
export class BusyError extends Error {
  readonly code = 'busy'

  constructor(options?: ErrorOptions) {
    super('The rows needed are in use; nothing was changed, try again in a moment', options)
  }
}

/**
 * Runs one transaction. A deadlock (40P01) or a lock time-out (55P03) rolls everything back and is tried twice more.
 *
 * @throws BusyError after the third failure of that kind; any other error as it is.
 */
export function transact<T>(
  db: Transactional,
  callback: (trx: Transaction) => Promise<T>
): Promise<T> {
  return retryContention(() => committed(db, callback))
}

/**
 * Knex resolves also when COMMIT itself has failed, as when the connection is lost just then; only its execution promise
 * tells (knex 3, lib/execution/transaction.js). What may not have been committed must not pass for done.
 */
async function committed<T>(
  db: Transactional,
  callback: (trx: Transaction) => Promise<T>
): Promise<T> {
  let commit: Promise<unknown> | undefined
  const value = await db.transaction((trx) => {
    commit = trx.knexClient.executionPromise
    return callback(trx)
  })
  await commit
  return value
}

/** Like `transact`, for a use case that may refuse: a refusal rolls everything back. */
export async function transactResult<TValue, TError>(
  db: Transactional,
  callback: (trx: Transaction) => Promise<Result<TValue, TError>>
): Promise<Result<TValue, TError>> {
  try {
    return await transact(db, async (trx) => {
      const result = await callback(trx)
      if (!result.ok) throw new Refused(result)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<TValue, TError>
    throw error
  }
}

class Refused extends Error {
  constructor(readonly result: unknown) {
    super('Refused, and rolled back')
  }
}

/** Runs one statement, or one transaction, again when it failed for want of a lock. @throws BusyError after the third. */
export async function retryContention<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isContention(error)) throw error
      if (attempt === 3) throw new BusyError({ cause: error })
    }
  }
}

/** Whether a statement failed because others held what it needed: a deadlock, or a lock that did not come in time. */
export function isContention(error: unknown): boolean {
  const code = sqlState(error)
  return code === DEADLOCK || code === LOCK_NOT_AVAILABLE
}

/** The five-character SQLSTATE of a PostgreSQL error, or null for any other error. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
