import { readdir } from 'node:fs/promises'
import type { Database } from '@adonisjs/lucid/database'
import { type BaseSchema } from '@adonisjs/lucid/schema'

const MIGRATIONS = new URL('../../../api/database/migrations/', import.meta.url)

interface MigrationClass {
  new (...args: ConstructorParameters<typeof BaseSchema>): BaseSchema
  readonly disableTransactions: boolean
}

/** Runs every migration of the API on an empty database, in order. */
export async function migrate(db: Database): Promise<void> {
  const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.ts')).sort()
  for (const file of files) {
    const { default: Migration }: { default: MigrationClass } = await import(
      new URL(file, MIGRATIONS).href
    )
    if (Migration.disableTransactions) await new Migration(db.connection(), file).execUp()
    else await db.transaction((trx) => new Migration(trx, file).execUp())
  }
}
