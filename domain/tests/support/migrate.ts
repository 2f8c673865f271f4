import { readdir } from 'node:fs/promises'
import type { Database } from '@adonisjs/lucid/database'
import { type BaseSchema } from '@adonisjs/lucid/schema'

const MIGRATIONS = new URL('../../../api/database/migrations/', import.meta.url)

/** Runs every migration of the API on an empty database, in order. */
export async function migrate(db: Database): Promise<void> {
  const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.ts')).sort()
  for (const file of files) {
    const module: {
      default: new (...args: ConstructorParameters<typeof BaseSchema>) => BaseSchema
    } = await import(new URL(file, MIGRATIONS).href)
    await db.transaction((trx) => new module.default(trx, file).execUp())
  }
}
