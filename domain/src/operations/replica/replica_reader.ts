import type { StrictValues } from '@adonisjs/lucid/types/querybuilder'
import { mustReadFresh, Reader, sqlState, type StatementRunner } from '../../shared/index.ts'
import { reads } from './metrics.ts'
import type { ReplicaHealth } from './replica_health.ts'

interface Servers {
  readonly writer: StatementRunner
  readonly replica: StatementRunner
  readonly health: ReplicaHealth
}

/**
 * Reads from the replica while that is close behind, and from the writer for whoever has just written. A read that fails
 * for the replica's sake is repeated on the writer, so that nobody notices.
 */
export class ReplicaReader extends Reader {
  readonly #servers: Servers

  constructor(servers: Servers) {
    super()
    this.#servers = servers
  }

  async rawQuery<TResult>(sql: string, bindings?: StrictValues[]): Promise<TResult> {
    const { replica, health } = this.#servers
    if (!health.isFit(performance.now())) return this.#fromWriter('replica_unfit', sql, bindings)
    if (await mustReadFresh()) return this.#fromWriter('just_written', sql, bindings)
    try {
      const result = await replica.rawQuery<TResult>(sql, bindings)
      reads.inc({ from: 'replica', because: 'fit' })
      return result
    } catch (error) {
      const fault = faultOf(error)
      if (fault === 'statement') throw error
      if (fault === 'server') health.gone()
      return this.#fromWriter('replica_failed', sql, bindings)
    }
  }

  async #fromWriter<TResult>(
    because: string,
    sql: string,
    bindings?: StrictValues[]
  ): Promise<TResult> {
    reads.inc({ from: 'writer', because })
    return this.#servers.writer.rawQuery<TResult>(sql, bindings)
  }
}

/** What a standby answers for want of a moment's agreement with its writer, or of a migration that it has not heard of yet. */
const MOMENTARY = /^(40001|40P01|42P01|42703|42883|3F000)$/

/** Connections, resources, and a server that is starting or shutting down. https://www.postgresql.org/docs/17/errcodes-appendix.html */
const OF_SERVER = /^(08|53|57P|58|XX)/

/** Whether the statement is wrong, or only this moment, or the server is gone. A pool that is full is a moment, too. */
function faultOf(error: unknown): 'statement' | 'moment' | 'server' {
  if (error instanceof Error && error.name === 'KnexTimeoutError') return 'moment'
  const isAnswer = typeof error === 'object' && error !== null && 'severity' in error
  const code = isAnswer ? sqlState(error) : null
  if (code === null || OF_SERVER.test(code)) return 'server'
  return MOMENTARY.test(code) ? 'moment' : 'statement'
}
