import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StackError } from '@holdfast/sandbox/stack'
import pg from 'pg'
import type { SentStatement } from '../statement_log.ts'

const run = promisify(execFile)

/** As many connections as both API processes place orders with. */
const CLIENTS = 16

/** Room for so many transactions of one client in the ids. */
const PER_CLIENT = 1_000_000

/** Each has twelve digits, so that it can end a UUID. */
const FIRST = 100_000_000_000

interface FloorOptions {
  readonly databaseUrl: string
  /** The statements of one winning transaction, BEGIN and COMMIT included, with what was bound to them. */
  readonly win: readonly SentStatement[]
  readonly variantId: string
  readonly folder: string
  /** Transactions of each client. */
  readonly each: number
}

/**
 * How many winning transactions a second PostgreSQL makes when nothing else is done: `pgbench` sends the statements that
 * the API has sent, prepared as the API prepares them, with ids of their own for each, against the same database and the
 * same stock level.
 *
 * @throws {StackError} where there is no pgbench
 */
export async function floor(options: FloorOptions): Promise<number> {
  const { databaseUrl, folder, each, win } = options
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  try {
    const won = await orderIn(db, win)
    const ids = new DrawnIds(won.cart)
    const script = join(folder, 'win.sql')
    writeFileSync(script, toScript(await typed(db, win), ids, won.number))
    await prepare(db, won.cart, ids.stemOf(won.cart), options)
    const args = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '2', '-t', String(each)]
    const { stdout } = await pgbench([...args, '-D', 'i=0', '-f', script, databaseUrl])
    const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1]
    const perSecond = /tps = ([\d.]+) \(without initial/.exec(stdout)?.[1]
    if (failed !== '0' || perSecond === undefined) {
      throw new StackError(`pgbench could not repeat the winning transaction: ${stdout}`)
    }
    return Number(perSecond)
  } finally {
    await db.end()
  }
}

/** @throws {StackError} with a sentence for the person at the keyboard */
export async function pgbench(args: readonly string[]): Promise<{ stdout: string }> {
  try {
    return await run('pgbench', args)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new StackError(
        'There is no pgbench, which measures what PostgreSQL alone can do. On Debian and Ubuntu it comes with ' +
          '"apt-get install postgresql-contrib", on macOS with "brew install libpq".'
      )
    }
    throw error
  }
}

/** Units for all of them, and a cart for each. */
async function prepare(
  db: pg.Client,
  cart: string,
  stem: string,
  { variantId, each }: FloorOptions
): Promise<void> {
  await db.query(
    `WITH level AS (
       UPDATE inventory.stock_levels SET on_hand = on_hand + $2 WHERE variant_id = $1 RETURNING location_id
     )
     INSERT INTO inventory.movements (variant_id, location_id, kind, reference, on_hand_delta)
     SELECT $1, location_id, 'receipt', 'bench', $2 FROM level`,
    [variantId, CLIENTS * each]
  )
  await db.query(
    `INSERT INTO carts.carts
     SELECT (jsonb_populate_record(cart, jsonb_build_object('id',
       $2::text || ($3::bigint + client * $4::bigint + number)::text))).*
     FROM carts.carts cart, generate_series(0, $5::int - 1) client, generate_series(1, $6::int) number
     WHERE cart.id = $1::uuid`,
    [cart, stem, FIRST, PER_CLIENT, CLIENTS, each]
  )
}

interface Won {
  readonly cart: string
  /** The order's number: drawn, like its ids. */
  readonly number: string
}

async function orderIn(db: pg.Client, win: readonly SentStatement[]): Promise<Won> {
  const named = JSON.stringify(win.map(({ values }) => values)).match(UUID)
  const { rows } = await db.query<Won>(
    'SELECT cart_id AS cart, number FROM orders.orders WHERE id = ANY ($1::uuid[])',
    [named]
  )
  if (!rows[0]) throw new StackError('The winning transaction left no order')
  return rows[0]
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The ids that one win drew: those made since its cart. Each is given a stem of its own, so that whatever ends it, no two are the same. */
class DrawnIds {
  readonly #cart: string
  readonly #drawn: string[] = []

  constructor(cart: string) {
    this.#cart = cart
  }

  /** Ids of one length sort by the time they were made. */
  has(id: string): boolean {
    return id >= this.#cart
  }

  /** All of a UUID but its last twelve digits. */
  stemOf(id: string): string {
    if (!this.#drawn.includes(id)) this.#drawn.push(id)
    return `${id.slice(0, 21)}${this.#drawn.indexOf(id).toString(16).padStart(2, '0')}-`
  }
}

interface TypedStatement extends SentStatement {
  /** Of what is bound to it. */
  readonly types: readonly string[]
}

/** PostgreSQL says itself what it takes each value for. */
async function typed(
  db: pg.Client,
  win: readonly SentStatement[]
): Promise<readonly TypedStatement[]> {
  const statements: TypedStatement[] = []
  for (const sent of win) {
    if (sent.values.length === 0) {
      statements.push({ ...sent, types: [] })
      continue
    }
    await db.query(`PREPARE typed AS ${sent.text}`)
    const { rows } = await db.query<{ types: string[] }>(
      `SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'typed'`
    )
    await db.query('DEALLOCATE typed')
    statements.push({ ...sent, types: rows[0]?.types ?? [] })
  }
  return statements
}

/** Every id that this win drew ends in `:n` instead, which is another number for each client and transaction. */
function toScript(win: readonly TypedStatement[], ids: DrawnIds, number: string): string {
  const vary = (text: string) =>
    text
      .replaceAll(UUID, (id) => (ids.has(id) ? `${ids.stemOf(id)}${EACH}` : id))
      .replaceAll(number, `F${EACH}`)
  const statements = win.map(({ text, values, types }) => {
    const bound = text.replaceAll(/\$(\d+)/g, (_, place: string) => {
      const index = Number(place) - 1
      return toExpression(values[index], types[index] ?? 'text', vary)
    })
    return `${bound.replace(/;$/, '')};`
  })
  return [
    '\\set i :i + 1',
    `\\set n ${FIRST} + :client_id * ${PER_CLIENT} + :i`,
    ...statements,
    '',
  ].join('\n')
}

/** Where the number of each transaction goes. */
const EACH = '\u0000'

/** A literal in pieces: between them stands what varies, and no piece looks like a variable of pgbench. */
function toExpression(
  value: string | null | undefined,
  type: string,
  vary: (text: string) => string
): string {
  if (value === null || value === undefined) return `NULL::${type}`
  const pieces = vary(value)
    .split(EACH)
    .map((piece) =>
      piece
        .split(/(?<=:)(?=[A-Za-z_])/)
        .map(pg.escapeLiteral)
        .join(' || ')
    )
  return `(${pieces.join(' || :n || ')})::${type}`
}
