import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, firstRow, rows, transact, type Transaction } from '../../shared/index.ts'
import { CompareBooks } from '../compare_books.ts'
import type { Compared } from '../domain/reconciliation/finding.ts'
import { spanOf, stepAfter, type Run } from '../domain/reconciliation/run.ts'
import { reconciliationMended } from '../metrics.ts'
import { ProviderUnavailableError } from '../payment_provider.ts'
import { ProviderBooks, type BookPage, type PageWanted } from '../provider_books.ts'
import { listOurs, type OurSubjectStep } from '../queries/list_ours.ts'
import { CatchUpEvents } from './catch_up_events.ts'
import { WriteComparison, type Tally } from './write_comparison.ts'

/** Longer than the provider may take for a page. Milliseconds. */
const LEASE = 120_000

/** What one page of a step comes to: what has to be written, and where the next one begins; null at the step's end. */
interface PageDone {
  readonly write: (trx: Transaction) => Promise<Tally>
  readonly next: string | null
}

/**
 * Compares one page of the comparison that is under way: there is one at a time over all workers, since only the oldest
 * unfinished one can be claimed. What the page came to is written with the place it ends at, in one transaction: whoever
 * crashes, the next goes on from there, and a page is never counted twice.
 */
@inject()
export class ReconcilePage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly books: ProviderBooks,
    private readonly compareBooks: CompareBooks,
    private readonly catchUpEvents: CatchUpEvents,
    private readonly writeComparison: WriteComparison
  ) {}

  /** @returns `idle`: nothing is under way; `waiting`: another worker is at it, or the provider is out of reach */
  async execute(): Promise<'done' | 'waiting' | 'idle'> {
    const run = await this.#claim()
    if (run === 'idle' || run === 'waiting') return run
    try {
      await this.#write(run, await this.#compare(run))
      return 'done'
    } catch (error) {
      await this.#release(run, error)
      if (error instanceof ProviderUnavailableError) return 'waiting'
      throw error
    }
  }

  async #claim(): Promise<Run | 'waiting' | 'idle'> {
    const now = this.clock.now()
    const until = new Date(now.getTime() + LEASE)
    const run = await firstRow<Run>(this.db, CLAIM, { now, until })
    if (run) return run
    return (await firstRow(this.db, UNFINISHED)) ? 'waiting' : 'idle'
  }

  #compare(run: Run): Promise<PageDone> {
    const { books, compareBooks } = this
    const page: PageWanted = { ...spanOf(run.day ?? ''), after: run.cursor }
    switch (run.step) {
      case 'events':
        return this.#catchUp(page)
      case 'sessions':
        return this.#list(books.sessions(page), (entries) => compareBooks.sessions(entries))
      case 'refunds':
        return this.#list(books.refunds(page), (entries) => compareBooks.refunds(entries))
      case 'disputes':
        return this.#list(books.disputes(page), (entries) => compareBooks.disputes(entries))
      case 'payments':
        return this.#list(books.payments(page), (entries) => compareBooks.payments(entries))
      default:
        return this.#ask(run, run.step)
    }
  }

  async #catchUp(page: PageWanted): Promise<PageDone> {
    const { entries, next } = await this.books.events(page)
    return { write: (trx) => this.catchUpEvents.execute(trx, entries), next }
  }

  async #list<TEntry>(
    asked: Promise<BookPage<TEntry>>,
    compare: (entries: readonly TEntry[]) => Promise<Compared[]>
  ): Promise<PageDone> {
    const { entries, next } = await asked
    const compared = await compare(entries)
    return { write: (trx) => this.writeComparison.execute(trx, compared, this.clock.now()), next }
  }

  /** What our own books have, asked after one by one. */
  async #ask(run: Run, step: OurSubjectStep): Promise<PageDone> {
    const ours = await listOurs(this.db, step, run, this.clock.now())
    const answers = await this.compareBooks.each(ours)
    return {
      write: (trx) => this.writeComparison.execute(trx, answers.flat(), this.clock.now()),
      next: ours[answers.length - 1]?.key ?? null,
    }
  }

  async #write(run: Run, { write, next }: PageDone): Promise<void> {
    const tally = await transact(this.db, async (trx) => {
      const written = await write(trx)
      const step = next === null ? stepAfter(run.step) : run.step
      const moved = await firstRow(trx, MOVE, {
        id: run.id,
        lease: run.claimedUntil,
        step: step ?? run.step,
        cursor: next,
        isOver: step === null,
        ...written,
        now: this.clock.now(),
      })
      if (!moved) throw new Error('The page took too long: another worker has taken it up')
      return written
    })
    reconciliationMended.inc(tally.mended)
  }

  async #release(run: Run, error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error)
    await rows(this.db, RELEASE, { id: run.id, lease: run.claimedUntil, error: message })
  }
}

const CLAIM = `
  UPDATE payments.reconciliation_runs SET claimed_until = :until
  WHERE id = (SELECT id FROM payments.reconciliation_runs WHERE finished_at IS NULL ORDER BY started_at, id LIMIT 1)
    AND (claimed_until IS NULL OR claimed_until <= :now)
  RETURNING id, day::text, step, cursor, started_at AS "startedAt", claimed_until AS "claimedUntil"`

const UNFINISHED = 'SELECT 1 FROM payments.reconciliation_runs WHERE finished_at IS NULL LIMIT 1'

const MOVE = `
  UPDATE payments.reconciliation_runs
  SET step = :step, cursor = :cursor, claimed_until = NULL, last_error = NULL, compared = compared + :compared,
    mended = mended + :mended, found = found + :found, finished_at = CASE WHEN :isOver THEN :now::timestamptz END
  WHERE id = :id AND claimed_until = :lease
  RETURNING id`

const RELEASE = `
  UPDATE payments.reconciliation_runs SET claimed_until = NULL, last_error = :error
  WHERE id = :id AND claimed_until = :lease`
