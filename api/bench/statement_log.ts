import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** One statement as the driver sent it, and how many rows it gave or changed. */
export interface SentStatement {
  readonly at: number
  readonly connection: string
  readonly text: string
  readonly rows: number
  /** What was bound to it, as the driver writes it. */
  readonly values: readonly (string | null)[]
  /** The handlers whose deliveries it names or found. */
  readonly handlers: readonly string[]
}

interface Outcome {
  readonly rowCount?: number | null
  readonly rows?: readonly { readonly handler?: unknown }[]
}

type Done = (error: unknown, result?: Outcome) => unknown

const folder = process.env.STATEMENT_LOG
const connections = new WeakMap<object, number>()
let opened = 0

/** Preloaded into the applications: writes down what goes to PostgreSQL, BEGIN and COMMIT included. */
if (folder) {
  const file = join(folder, `${process.pid}.ndjson`)
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (!connections.has(this)) connections.set(this, ++opened)
    const connection = `${process.pid}/${connections.get(this)}`
    const text = textOf(args[0])
    const values = valuesOf(args)
    const named = values
      .filter((value) => value !== null)
      .filter((value) => /^[a-z]+\.[a-z_]+$/.test(value))
    const write = (outcome: Outcome = {}) => {
      const handlers = [...named, ...(outcome.rows ?? []).flatMap(handlerOf)]
      const rows = outcome.rowCount ?? 0
      const sent: SentStatement = { at: Date.now(), connection, text, rows, values, handlers }
      appendFileSync(file, `${JSON.stringify(sent)}\n`)
    }
    const last = args.length - 1
    const done = args[last]
    if (typeof done === 'function') {
      args[last] = ((error, result) => {
        write(result)
        return Reflect.apply(done, this, [error, result])
      }) satisfies Done
      return Reflect.apply(query, this, args)
    }
    const pending: unknown = Reflect.apply(query, this, args)
    if (pending instanceof Promise) {
      pending.then(
        (result) => write(result),
        () => write()
      )
    }
    return pending
  } as typeof query
}

function textOf(first: unknown): string {
  if (typeof first === 'string') return first
  return typeof first === 'object' && first !== null && 'text' in first ? String(first.text) : ''
}

function handlerOf({ handler }: { readonly handler?: unknown }): string[] {
  return typeof handler === 'string' ? [handler] : []
}

function valuesOf([first, second]: unknown[]): (string | null)[] {
  const inQuery =
    typeof first === 'object' && first !== null && 'values' in first ? first.values : second
  return Array.isArray(inQuery) ? inQuery.map(asText) : []
}

/** As PostgreSQL reads it. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(asText(one))).join(',')}}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
