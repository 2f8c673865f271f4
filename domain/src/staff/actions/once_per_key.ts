import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  err,
  firstRow,
  ok,
  type Result,
  rows,
  sqlState,
  type Transaction,
  transactResult,
} from '../../shared/index.ts'
import type { StaffRequest } from '../domain/staff_request.ts'

/** Why a request with a known key was not done. Nothing was changed. */
export type OnceRefusal = 'idempotency_key_reused' | 'idempotency_in_progress'

interface KeptAnswer {
  readonly isSame: boolean
  /** Null only while its transaction runs, which nobody else sees. */
  readonly answer: object | null
}

const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Gives a request of staff one effect, however often it is sent: its key, its effect and its answer are committed
 * together or not at all. A repeat within 48 h gets the first answer and does nothing; a refusal, or a crash, gives the
 * key back. Answers hold ids, figures and codes, never anything personal.
 *
 * The key is claimed before anything else is locked. A repeat waits for the first up to 5 s.
 */
@inject()
export class OncePerKey {
  constructor(private readonly db: Database) {}

  /** Does the work in a transaction of its own. @throws BusyError as `transact` does */
  execute<TError>(
    request: StaffRequest,
    work: (trx: Transaction) => Promise<Result<object, TError>>
  ): Promise<Result<object, TError | OnceRefusal>> {
    return transactResult<object, TError | OnceRefusal>(this.db, (trx) =>
      this.within(trx, request, () => work(trx))
    )
  }

  /** For a use case that opens its transaction itself. It rolls back whenever this refuses. */
  async within<TError>(
    trx: Transaction,
    request: StaffRequest,
    work: () => Promise<Result<object, TError>>
  ): Promise<Result<object, TError | OnceRefusal>> {
    const claim = await this.#claim(trx, request)
    if (claim === 'in_progress') return err('idempotency_in_progress')
    if (claim === 'taken') return (await this.#find(trx, request)) ?? err('idempotency_in_progress')
    const done = await work()
    if (done.ok) await rows(trx, KEEP, { ...keyOf(request), answer: JSON.stringify(done.value) })
    return done
  }

  /**
   * The answer that was given before, without a lock; null when there is none. For a use case that asks somebody else's
   * service before its transaction begins, so that a repeat does not ask again.
   */
  answered(request: StaffRequest): Promise<Result<object, OnceRefusal> | null> {
    return this.#find(this.db, request)
  }

  async #claim(
    trx: Transaction,
    request: StaffRequest
  ): Promise<'claimed' | 'taken' | 'in_progress'> {
    await rows(trx, WAIT_LONGER)
    try {
      const claimed = await firstRow(trx, CLAIM, { ...keyOf(request), hash: request.hash })
      return claimed ? 'claimed' : 'taken'
    } catch (error) {
      if (sqlState(error) === LOCK_NOT_AVAILABLE) return 'in_progress'
      throw error
    }
  }

  async #find(
    client: Parameters<typeof firstRow>[0],
    request: StaffRequest
  ): Promise<Result<object, OnceRefusal> | null> {
    const kept = await firstRow<KeptAnswer>(client, FIND, { ...keyOf(request), hash: request.hash })
    if (!kept?.answer) return null
    return kept.isSame ? ok(kept.answer) : err('idempotency_key_reused')
  }
}

function keyOf({ staff, route, key }: StaffRequest) {
  return { subject: staff.subject, route, key }
}

const WAIT_LONGER = `SELECT set_config('lock_timeout', '5s', true), set_config('statement_timeout', '6s', true)`

/** A claim sets the time-outs back to what the connection was opened with. */
const CLAIM = `
  INSERT INTO staff.request_keys AS known (subject, route, key, request_hash)
  VALUES (:subject, :route, :key, :hash)
  ON CONFLICT (subject, route, key) DO UPDATE
    SET request_hash = excluded.request_hash, answer = NULL, created_at = now()
    WHERE known.created_at <= now() - interval '48 hours'
  RETURNING set_config('lock_timeout', NULL, true), set_config('statement_timeout', NULL, true)`

const KEEP = `
  UPDATE staff.request_keys SET answer = :answer
  WHERE subject = :subject AND route = :route AND key = :key`

const FIND = `
  SELECT request_hash = :hash AS "isSame", answer FROM staff.request_keys
  WHERE subject = :subject AND route = :route AND key = :key AND created_at > now() - interval '48 hours'`
