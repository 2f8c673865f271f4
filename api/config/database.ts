import pg from 'pg'
import { defineConfig } from '@adonisjs/lucid'
import env from '#start/env'

// Counts and sums arrive as numbers: every one of ours is far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** The limits travel with the connection itself, so that they cost no statement. Milliseconds. */
const connection = {
  connectionString: env.get('DATABASE_URL'),
  application_name: 'holdfast-api',
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
}

export default defineConfig({
  connection: 'primary',
  connections: {
    primary: {
      client: 'pg',
      connection,
      pool: { min: 0, max: env.get('DATABASE_POOL_MAX', 16), acquireTimeoutMillis: 5_000 },
      migrations: {
        naturalSort: true,
        paths: ['database/migrations'],
        disableRollbacksInProduction: true,
      },
      schemaGeneration: { enabled: false },
      debug: false,
    },
  },
})
