import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from './checkout.ts'
import type { SentStatement } from './statement_log.ts'

const INVOICING = new Set([
  'invoices.issue_invoice',
  'invoices.issue_credit_note',
  'notifications.send_invoice',
])

/**
 * What a statement is for, where it is not the order itself. Invoices come after the confirmation. Books, of rates and
 * tariffs, are read once a minute by each process, however many orders there are.
 */
type Purpose = 'order' | 'invoice' | 'book'

/** What one connection did in one go: a transaction from BEGIN to its end, or a statement outside any. */
interface Unit {
  readonly statements: readonly SentStatement[]
  /** The deliveries that it is about. */
  readonly handlers: readonly string[]
  readonly purpose: Purpose
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
   * What was sent for this purpose between two moments (milliseconds of the clock), idle polls left out.
   *
   * @param pid of the one process that is asked about; all of them where it is left out
   */
  sent({ from, to }: Span, purpose: Purpose = 'order', pid?: number): string[] {
    return withMailOfInvoice(this.#units(from, to, pid))
      .filter((unit) => unit.purpose === purpose && !this.#idle.has(unit.signature))
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
  return units.map((statements) => {
    const handlers = statements.flatMap((statement) => statement.handlers)
    return {
      statements,
      handlers,
      purpose: purposeOf(statements, handlers),
      signature: statements.map(({ text, rows }) => `${text}\u0000${rows}`).join('\u0001'),
    }
  })
}

function purposeOf(statements: readonly SentStatement[], handlers: readonly string[]): Purpose {
  if (handlers.length > 0 && handlers.every((handler) => INVOICING.has(handler))) return 'invoice'
  if (statements.some(({ text }) => /\binvoices\.|\) AS sale\b/.test(text))) return 'invoice'
  return statements.every(({ text }) => /^\s*SELECT revision,/.test(text)) ? 'book' : 'order'
}

/** One order at a time is bought here: what names no delivery once the invoice is being mailed belongs to that mail. */
function withMailOfInvoice(units: readonly Unit[]): Unit[] {
  const startOf = ({ statements }: Unit) => statements[0]?.at ?? 0
  const mailing = units.filter(({ handlers }) => handlers.includes('notifications.send_invoice'))
  const since = Math.min(...mailing.map(startOf))
  return units.map((unit) => {
    const isPartOfMail =
      unit.purpose === 'order' && unit.handlers.length === 0 && startOf(unit) >= since
    return isPartOfMail ? { ...unit, purpose: 'invoice' } : unit
  })
}
