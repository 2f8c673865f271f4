import type { Database } from '@adonisjs/lucid/database'
import { rows } from '../../src/shared/index.ts'

/** All that is written anywhere but in the catalogue: to prove that a refusal changed nothing. */
export async function snapshotOf(db: Database): Promise<Record<string, string[]>> {
  const tables = await rows<{ name: string }>(db, TABLES)
  const snapshot: Record<string, string[]> = {}
  for (const { name } of tables) {
    const found = await rows<{ line: string }>(
      db,
      `SELECT t::text AS line FROM ${name} t ORDER BY 1`
    )
    snapshot[name] = found.map(({ line }) => line)
  }
  return snapshot
}

const TABLES = `
  SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname IN ('carts', 'inventory', 'orders', 'payments', 'invoices', 'outbox', 'promotions', 'staff')
  ORDER BY 1`
