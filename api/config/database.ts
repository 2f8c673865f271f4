import { defineConfig } from '@adonisjs/lucid'
import { postgresConnection } from '@holdfast/domain/operations'
import env from '#start/env'

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
  },
})
