import { AppFactory } from '@adonisjs/core/factories/app'
import { LoggerFactory } from '@adonisjs/core/factories/logger'
import { Emitter } from '@adonisjs/core/events'
import { Database } from '@adonisjs/lucid/database'
import pg from 'pg'
import { createTestDatabase } from './server.ts'
import { migrate } from './migrate.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

export interface TestDatabase {
  url: string
  db: Database
  /** Empties every table but what migrations put there: about 10 ms. */
  reset(): Promise<void>
}

let shared: Promise<TestDatabase> | null = null

/** The database of this run, made from the migrations when first asked for. Tests that need none start no server. */
export function testDatabase(): Promise<TestDatabase> {
  shared ??= open()
  return shared
}

async function open(): Promise<TestDatabase> {
  const url = await createTestDatabase()
  const db = connect(url)
  await migrate(db)
  return { url, db, reset: async () => void (await db.rawQuery(EMPTY_TABLES)) }
}

/** A pool with the same limits as in production: see `api/config/database.ts`. Whoever asks for one of its own closes it. */
export function connect(connectionString: string, connections = 16): Database {
  const limits = {
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
  }
  const connection = { connectionString, ...limits }
  const app = new AppFactory().create(new URL('../../', import.meta.url), () => {})
  return new Database(
    {
      connection: 'primary',
      connections: {
        primary: {
          client: 'pg',
          connection,
          pool: { min: 0, max: connections },
        },
      },
    },
    new LoggerFactory().create(),
    new Emitter(app)
  )
}

/** Rows that migrations insert stay. Foreign keys and their order are set aside while it runs. */
const EMPTY_TABLES = `
  DO $$
  DECLARE name text; filled boolean;
  BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
        AND schemaname NOT IN ('taxes', 'shipping') AND (schemaname, tablename) <> ('inventory', 'locations')
    LOOP
      EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO filled;
      IF filled THEN EXECUTE 'DELETE FROM ' || name; END IF;
    END LOOP;
    DELETE FROM inventory.locations WHERE code <> 'main';
    UPDATE inventory.locations SET active = true WHERE NOT active;
  END $$`
