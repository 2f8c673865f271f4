import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import pg from 'pg'
import { Child } from './child.ts'
import { requireFreePort } from './ports.ts'
import { postgresDataDir, postgresProgram } from './postgres_files.ts'
import { commandOf } from './processes.ts'
import { postgresUser, type SystemUser } from './postgres_user.ts'
import { errorMessage, StackError } from './stack_error.ts'
import { until } from './wait.ts'

const run = promisify(execFile)

/** User, password and database of every embedded server: it listens on 127.0.0.1 alone. */
export const POSTGRES_NAME = 'holdfast'

export interface PostgresOptions {
  dataDir: string
  port: number
  logFile: string
  /** false for data that may be lost with the machine: tests skip every fsync. */
  durable?: boolean
  /** Further settings, as `-c name=value`. */
  settings?: Record<string, string>
}

export interface Postgres {
  url: string
  port: number
  child: Child
  /** Connection URL of another database on this server. */
  urlOf(database: string): string
  /** Ends every session, writes what is in memory and stops: about 100 ms. */
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL 17 on a data directory of its own, making both directory and database where they are
 * missing. Data is kept between runs; after a crash the server replays its log by itself.
 *
 * @throws {StackError} when the port is taken, the disk is full, or the server does not come up
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const user = await postgresUser()
  const program = postgresProgram(user)
  const dataDir = postgresDataDir(options.dataDir, user)
  await endLeftover(dataDir)
  await requireFreePort(options.port, 'PostgreSQL', 'POSTGRES_PORT')
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(program, dataDir, user)
  const child = new Child({
    name: 'PostgreSQL',
    command: join(program, 'bin/postgres'),
    args: ['-D', dataDir, '-p', String(options.port), ...flags(options)],
    cwd: dataDir,
    env: { PATH: process.env.PATH, LC_MESSAGES: 'C', TZ: 'UTC' },
    uid: user?.uid,
    gid: user?.gid,
    logFile: options.logFile,
    // "Fast" shutdown: sessions are ended, a checkpoint is written. SIGTERM would wait for the sessions.
    stopSignal: 'SIGINT',
    graceMs: 20_000,
  })
  try {
    await child.ready(() => postgresAnswers(postgresUrl(options.port, 'postgres')), 60_000)
    await createDatabase(options.port, POSTGRES_NAME)
  } catch (error) {
    await child.stop()
    throw error
  }
  return {
    url: postgresUrl(options.port, POSTGRES_NAME),
    port: options.port,
    child,
    urlOf: (database) => postgresUrl(options.port, database),
    stop: () => child.stop(),
  }
}

export function postgresUrl(port: number, database = POSTGRES_NAME): string {
  return `postgres://${POSTGRES_NAME}:${POSTGRES_NAME}@127.0.0.1:${port}/${database}`
}

/** True when a server takes the login and answers a statement. */
export async function postgresAnswers(url: string): Promise<boolean> {
  return (await askPostgres(url, 'SELECT 1 AS answer')) !== undefined
}

/** The data directory of the server behind the URL, or undefined when it does not take our login. */
export async function postgresDirectory(url: string): Promise<string | undefined> {
  return askPostgres(url, "SELECT current_setting('data_directory') AS answer")
}

async function askPostgres(url: string, sql: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  // A server that shuts down between connect and end reports it here: not an answer, not a crash either.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const result = await client.query<{ answer: unknown }>(sql)
    return String(result.rows[0]?.answer)
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function createDatabase(port: number, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(port, 'postgres') })
  await client.connect()
  try {
    const existing = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (existing.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

function flags(options: PostgresOptions): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    // A socket file in /tmp would collide with other servers on this machine; everybody connects by TCP.
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '256MB',
    // Shop statements are short: compiling them costs more than running them.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_duration_statement: '500ms',
    ...(options.durable === false
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }
      : {}),
    ...options.settings,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function initialise(
  program: string,
  dataDir: string,
  user: SystemUser | undefined
): Promise<void> {
  // A directory that initdb left half-made (power cut, full disk) is of no use to anyone.
  for (const entry of readdirOrNone(dataDir))
    rmSync(join(dataDir, entry), { recursive: true, force: true })
  const passwordFile = join(tmpdir(), `holdfast-${randomUUID()}`)
  writeFileSync(passwordFile, POSTGRES_NAME, { mode: 0o644 })
  try {
    await run(
      join(program, 'bin/initdb'),
      [
        `--pgdata=${dataDir}`,
        `--username=${POSTGRES_NAME}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The built-in provider sorts the same on every machine; the C library only says what a letter is.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--lc-collate=C',
        `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
        '--lc-messages=C',
        '--no-instructions',
      ],
      { cwd: '/', uid: user?.uid, gid: user?.gid, env: { PATH: process.env.PATH, TZ: 'UTC' } }
    )
  } catch (error) {
    for (const entry of readdirOrNone(dataDir))
      rmSync(join(dataDir, entry), { recursive: true, force: true })
    throw new StackError(
      `PostgreSQL could not make its data directory ${dataDir}: ${initdbReason(error)}`
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function readdirOrNone(path: string): string[] {
  return existsSync(path) ? readdirSync(path) : []
}

/**
 * Ends a server that a killed launcher left running on this very directory, and removes a pid file that points at
 * nobody or, after a restart of the machine, at somebody else's process.
 */
async function endLeftover(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (Number.isInteger(pid) && pid > 1 && (await commandOf(pid)).includes(dataDir)) {
    process.kill(pid, 'SIGINT')
    const ended = await until(() => !existsSync(pidFile), { timeoutMs: 20_000 })
    if (!ended) {
      throw new StackError(
        `A PostgreSQL from an earlier run (pid ${pid}) does not end: end it, then start again.`
      )
    }
  }
  rmSync(pidFile, { force: true })
}

/** The one line of initdb's output that says what went wrong. */
function initdbReason(error: unknown): string {
  const message = errorMessage(error)
  return /(?:FATAL|PANIC|error): +(.+)/.exec(message)?.[1] ?? message
}
