import pg from 'pg'

// Counts and sums arrive as numbers: every one of ours is far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** The limits travel with the connection itself, so that they cost no statement. Milliseconds. */
export function postgresConnection(url: string, applicationName: string) {
  return {
    connectionString: url,
    application_name: applicationName,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
  }
}
