import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  compareDispute,
  compareMissing,
  comparePayment,
  compareRefund,
  compareSession,
  type OurPayment,
} from './domain/reconciliation/compare.ts'
import type { Compared, Subject, Verdict } from './domain/reconciliation/finding.ts'
import { ProviderUnavailableError } from './payment_provider.ts'
import {
  ProviderBooks,
  type BookEntry,
  type DisputeEntry,
  type PaymentEntry,
  type RefundEntry,
  type SessionEntry,
} from './provider_books.ts'
import { matchBooks } from './queries/match_books.ts'

/** Holds things of the provider's books against ours. It reads only; what follows is its caller's to write. */
@inject()
export class CompareBooks {
  constructor(
    private readonly db: Database,
    private readonly books: ProviderBooks
  ) {}

  sessions(entries: readonly SessionEntry[]): Promise<Compared[]> {
    return this.#compare('session', entries, compareSession)
  }

  payments(entries: readonly PaymentEntry[]): Promise<Compared[]> {
    return this.#compare('payment', entries, comparePayment)
  }

  refunds(entries: readonly RefundEntry[]): Promise<Compared[]> {
    return this.#compare('refund', entries, compareRefund)
  }

  disputes(entries: readonly DisputeEntry[]): Promise<Compared[]> {
    return this.#compare('dispute', entries, compareDispute)
  }

  /**
   * Asks for things one by one, and compares them.
   *
   * @returns an answer each, for as many as the provider was there for, from the first on
   * @throws ProviderUnavailableError when it was there for none
   */
  async each(things: readonly { subject: Subject; objectId: string }[]): Promise<Compared[][]> {
    const answers: Compared[][] = []
    for (const { subject, objectId } of things) {
      try {
        answers.push(await this.#ask(subject, objectId))
      } catch (error) {
        if (error instanceof ProviderUnavailableError && answers.length > 0) return answers
        throw error
      }
    }
    return answers
  }

  async #ask(subject: Subject, id: string): Promise<Compared[]> {
    switch (subject) {
      case 'session':
        return this.sessions(listOf(await this.books.session(id)))
      case 'refund':
        return this.refunds(listOf(await this.books.refund(id)))
      case 'dispute':
        return this.disputes(listOf(await this.books.dispute(id)))
      case 'payment': {
        const payment = await this.books.payment(id)
        return payment ? this.payments([payment]) : this.#missing(id)
      }
    }
  }

  async #missing(id: string): Promise<Compared[]> {
    const ours = await matchBooks<OurPayment>(this.db, 'payment', [{ id }])
    const verdict = compareMissing(id, ours.get(id) ?? null)
    return verdict ? [{ subject: 'payment', objectId: id, verdict }] : []
  }

  async #compare<TTheirs extends BookEntry, TOurs>(
    subject: Subject,
    entries: readonly TTheirs[],
    judge: (theirs: TTheirs, ours: TOurs | null) => Verdict
  ): Promise<Compared[]> {
    const ours = await matchBooks<TOurs>(this.db, subject, entries)
    return entries.map((theirs) => ({
      subject,
      objectId: theirs.id,
      verdict: judge(theirs, ours.get(theirs.id) ?? null),
    }))
  }
}

function listOf<T>(thing: T | null): T[] {
  return thing === null ? [] : [thing]
}
