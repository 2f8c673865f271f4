import { defineConfig } from '@adonisjs/lucid'
import { postgresConnection } from '@holdfast/domain/operations'
import env from '#start/env'

const replicaUrl = env.get('DATABASE_REPLICA_URL')

/** A replica that does not answer at once is given up: the writer is there. Milliseconds. */
const REPLICA_PATIENCE = 1_000

const replica = replicaUrl && {
  replica: {
    client: 'pg' as const,
    connection: {
      ...postgresConnection(replicaUrl, 'holdfast-api-reads'),
      connectionTimeoutMillis: REPLICA_PATIENCE,
      query_timeout: 2 * REPLICA_PATIENCE,
    },
    pool: {
      min: 0,
      max: env.get('DATABASE_REPLICA_POOL_MAX', 16),
      acquireTimeoutMillis: REPLICA_PATIENCE,
    },
    schemaGeneration: { enabled: false },
    debug: false,
  },
}

export default defineConfig({
  connection: 'primary',
  connections: {
    primary: {
      client: 'pg',
      connection: postgresConnection(env.get('DATABASE_URL'), 'holdfast-api'),
      pool: { min: 0, max: env.get('DATABASE_POOL_MAX', 16), acquireTimeoutMillis: 5_000 },
      migrations: {
        naturalSort: true,
        paths: ['database/migrations'],
        disableRollbacksInProduction: true,
      },
      schemaGeneration: { enabled: false },
      debug: false,
    },
    ...replica,
  },
})
