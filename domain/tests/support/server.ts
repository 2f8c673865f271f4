import pg from 'pg'
import { startPostgresForTests } from '@holdfast/sandbox/stack'

let drop: (() => Promise<void>) | null = null

/**
 * An empty database of its own for this run: on the server that `TEST_POSTGRES_URL` names (any database of it), or on
 * one started for the purpose.
 */
export async function createTestDatabase(): Promise<string> {
  const name = `domain_test_${process.pid}`
  const server = process.env.TEST_POSTGRES_URL
  if (!server) {
    const own = await startPostgresForTests()
    drop = () => own.stop()
    return own.createDatabase(name)
  }
  await administer(server, `CREATE DATABASE ${name}`)
  drop = () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function dropTestDatabase(): Promise<void> {
  await drop?.()
  drop = null
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
