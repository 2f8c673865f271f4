import { AsyncLocalStorage } from 'node:async_hooks'
import type { StrictValues } from '@adonisjs/lucid/types/querybuilder'
import type { StatementRunner } from './database.ts'

/**
 * Where to read what may be a second old: the catalogue, and what became of orders. A query that asks for a `Reader`
 * says so by it, and may be answered by a replica; whoever decides something by what he reads asks for the `Database`.
 */
export abstract class Reader implements StatementRunner {
  abstract rawQuery<TResult>(sql: string, bindings?: StrictValues[]): Promise<TResult>
}

/** Reads where everything is written. */
export class WriterReader extends Reader {
  constructor(private readonly writer: StatementRunner) {
    super()
  }

  async rawQuery<TResult>(sql: string, bindings?: StrictValues[]): Promise<TResult> {
    return this.writer.rawQuery<TResult>(sql, bindings)
  }
}

const demand = new AsyncLocalStorage<() => boolean | Promise<boolean>>()

/**
 * Runs work on behalf of somebody who may have to see what he has just written.
 *
 * @param mustSee asked only when something is about to be read from elsewhere, once for each statement
 */
export function readingFresh<T>(mustSee: () => boolean | Promise<boolean>, work: () => T): T {
  return demand.run(mustSee, work)
}

/** Whether what is read now has to come from where it is written. Outside of `readingFresh` nobody asks for that. */
export async function mustReadFresh(): Promise<boolean> {
  return (await demand.getStore()?.()) ?? false
}
