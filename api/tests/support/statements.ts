import pg from 'pg'

/**
 * Counts what reaches PostgreSQL while `work` runs, BEGIN and COMMIT included, at the driver: the framework's own events
 * leave those out.
 */
export async function countStatements<T>(
  work: () => Promise<T>
): Promise<{ result: T; statements: number }> {
  const original = pg.Client.prototype.query
  let statements = 0
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    statements++
    return Reflect.apply(original, this, args)
  }
  try {
    return { result: await work(), statements }
  } finally {
    pg.Client.prototype.query = original
  }
}
