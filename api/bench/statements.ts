import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SentStatement } from './statement_log.ts'

const INVOICING = new Set([
  'invoices.issue_invoice',
  'invoices.issue_credit_note',
  'notifications.send_invoice',
])

/** What one connection did in one go: a transaction from BEGIN to its end, or a statement outside any. */
interface Unit {
  readonly statements: readonly SentStatement[]
  /** Whether it works on an invoice: that comes after the confirmation, and is counted apart. */
  readonly invoices: boolean
  /** The same for two polls that found nothing. */
  readonly signature: string
}

/** Reads what the applications sent to PostgreSQL. */
export class Statements {
  readonly #idle = new Set<string>()
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Whatever is sent between two moments in which nobody shops is an idle poll, and never counted from then on. */
  learnIdle(from: number, to: number): void {
    for (const { signature } of this.#units(from, to)) this.#idle.add(signature)
  }

  /**
   * What was sent between two moments (milliseconds of the clock), idle polls and invoices left out.
   *
   * @param pid of the one process that is asked about; all of them where it is left out
   */
  sent(from: number, to: number, pid?: number): string[] {
    return this.#units(from, to, pid)
      .filter(({ signature, invoices }) => !this.#idle.has(signature) && !invoices)
      .flatMap(({ statements }) => statements.map(({ text }) => text))
  }

  #units(from: number, to: number, pid?: number): Unit[] {
    const sent = readdirSync(this.#folder)
      .filter((file) => pid === undefined || file === `${pid}.ndjson`)
      .flatMap((file) => readFileSync(join(this.#folder, file), 'utf8').split('\n'))
      .filter((line) => line !== '')
      .map((line): SentStatement => JSON.parse(line))
      .filter(({ at }) => at >= from && at <= to)
    return [...Map.groupBy(sent, ({ connection }) => connection).values()].flatMap(toUnits)
  }
}

function toUnits(sent: readonly SentStatement[]): Unit[] {
  const units: SentStatement[][] = []
  let open = false
  for (const statement of sent) {
    const last = units.at(-1)
    if (open && last) last.push(statement)
    else units.push([statement])
    if (/^BEGIN/i.test(statement.text)) open = true
    if (/^(COMMIT|ROLLBACK)\b/i.test(statement.text)) open = false
  }
  return units.map((statements) => ({
    statements,
    invoices: statements.some(
      ({ text, handlers }) =>
        /\binvoices\.|\) AS sale\b/.test(text) ||
        handlers.some((handler) => INVOICING.has(handler ?? ''))
    ),
    signature: statements.map(({ text, rows }) => `${text}\u0000${rows}`).join('\u0001'),
  }))
}
