import { execFile } from 'node:child_process'
import { chownSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { POSTGRES_NAME, startPostgres, type Postgres, type PostgresOptions } from './postgres.ts'
import { postgresDataDir } from './postgres_files.ts'
import { postgresUser, type SystemUser } from './postgres_user.ts'

const run = promisify(execFile)

/** The file that makes a server a standby. */
const SIGNAL = 'standby.signal'

/**
 * Starts a streaming replica of a server that runs: it takes reads, refuses writes, and follows within milliseconds. The
 * first time it begins with a copy of the server's data, made meanwhile; later, with what it has.
 * https://www.postgresql.org/docs/17/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
 */
export async function startStandby(primary: Postgres, options: PostgresOptions): Promise<Postgres> {
  const user = await postgresUser()
  const dataDir = postgresDataDir(options.dataDir, user)
  if (!existsSync(join(dataDir, SIGNAL))) await copyFrom(primary, dataDir, user)
  return startPostgres({
    ...options,
    settings: {
      primary_conninfo: `host=127.0.0.1 port=${primary.port} user=${POSTGRES_NAME} password=${POSTGRES_NAME}`,
      // A copy for reading needs less than the server that it follows.
      shared_buffers: '64MB',
      ...options.settings,
    },
  })
}

async function copyFrom(
  primary: Postgres,
  dataDir: string,
  user: SystemUser | undefined
): Promise<void> {
  const write = (name: string, text: string) => {
    writeFileSync(join(dataDir, name), text, { mode: 0o600 })
    if (user) chownSync(join(dataDir, name), user.uid, user.gid)
  }
  write('backup_label', await copyData(primary, dataDir, user))
  write(SIGNAL, '')
}

/** Copies the files of a server that goes on writing them. @returns the label that tells the copy where to begin */
async function copyData(
  primary: Postgres,
  dataDir: string,
  user: SystemUser | undefined
): Promise<string> {
  const client = new pg.Client({ connectionString: primary.urlOf('postgres') })
  await client.connect()
  try {
    const { rows } = await client.query<{ directory: string }>(
      `SELECT current_setting('data_directory') AS directory, pg_backup_start('standby', true)`
    )
    await run('cp', ['-R', `${rows[0]?.directory}/.`, dataDir], {
      uid: user?.uid,
      gid: user?.gid,
      cwd: '/',
    })
    for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(dataDir, name))
    const stopped = await client.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(false)'
    )
    return stopped.rows[0]?.labelfile ?? ''
  } finally {
    await client.end()
  }
}
