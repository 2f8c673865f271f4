import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './ports.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { scratchFolder } from './scratch.ts'

export interface TestPostgres extends Postgres {
  /**
   * Fills a database once, to be copied by `createDatabase` as often as needed. Nothing may stay connected to it.
   *
   * @param prepare migrates and seeds the database behind the URL
   */
  createTemplate(name: string, prepare: (url: string) => Promise<void>): Promise<void>
  /**
   * Makes a database, as a copy of the template where one is named: about 200 ms with a demo catalogue in it.
   *
   * @returns its URL
   */
  createDatabase(name: string, template?: string): Promise<string>
  dropDatabase(name: string): Promise<void>
}

/** A PostgreSQL of one test run, on a free port, in memory where possible. `stop` removes its data. */
export async function startPostgresForTests(
  options: { settings?: Record<string, string> } = {}
): Promise<TestPostgres> {
  const scratch = scratchFolder('postgres')
  const server = await startPostgres({
    dataDir: join(scratch.path, 'data'),
    port: await freePort(),
    logFile: join(scratch.path, 'postgres.log'),
    durable: false,
    settings: options.settings,
  }).catch((error: unknown) => {
    scratch.remove()
    throw error
  })
  const createDatabase = async (name: string, template = 'template0') => {
    await administer(server, (client) => {
      const names = [name, template].map((one) => client.escapeIdentifier(one))
      return client.query(`CREATE DATABASE ${names[0]} TEMPLATE ${names[1]}`)
    })
    return server.urlOf(name)
  }
  return {
    ...server,
    createDatabase,
    createTemplate: async (name, prepare) => prepare(await createDatabase(name)),
    dropDatabase: async (name) => {
      await administer(server, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
      )
    },
    stop: async () => {
      await server.stop()
      scratch.remove()
    },
  }
}

async function administer(
  server: Postgres,
  work: (client: pg.Client) => Promise<unknown>
): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
