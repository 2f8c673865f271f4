import { test } from '@japa/runner'
import { safeMigrations } from '../rules/safe_migrations.ts'
import { lint } from './lint.ts'

function messages(sql: string, { transactions = true } = {}): string[] {
  const source = `class Migration {
    static disableTransactions = ${!transactions}
    up() { this.schema.raw(\`${sql}\`) }
    down() { this.schema.raw('DROP TABLE orders.orders') }
  }`
  return lint(safeMigrations, 'api/database/migrations/0100_change.ts', source)
}

test.group('A migration that must not run while the shop is open', () => {
  test('{sql}')
    .with([
      {
        sql: 'ALTER TABLE orders.orders DROP COLUMN note',
        says: 'may still be used by the previous release',
      },
      { sql: 'DROP TABLE orders.notes', says: 'may still be used by the previous release' },
      {
        sql: 'ALTER TABLE orders.orders RENAME COLUMN note TO remark',
        says: 'orders.orders.note must not be renamed',
      },
      {
        sql: 'ALTER TABLE orders.notes RENAME TO remarks',
        says: 'orders.notes must not be renamed',
      },
      {
        sql: 'ALTER TABLE orders.orders ADD COLUMN gift boolean NOT NULL',
        says: 'NOT NULL without a default',
      },
      { sql: 'ALTER TABLE orders.orders ALTER COLUMN note SET NOT NULL', says: 'NOT VALID' },
      {
        sql: 'ALTER TABLE orders.orders ALTER COLUMN total TYPE numeric',
        says: 'must not change its type',
      },
      {
        sql: 'CREATE INDEX by_note ON orders.orders (note)',
        says: 'by_note must be built CONCURRENTLY',
      },
      { sql: 'DROP INDEX orders.by_note', says: 'dropped CONCURRENTLY' },
      { sql: 'ALTER TABLE orders.orders ADD CONSTRAINT c CHECK (total > 0)', says: 'NOT VALID' },
      {
        sql: 'ALTER TABLE orders.a ADD FOREIGN KEY (b) REFERENCES orders.b (id)',
        says: 'NOT VALID',
      },
      { sql: 'ALTER TABLE orders.orders ADD UNIQUE (number)', says: 'USING INDEX' },
      {
        sql: 'ALTER TABLE orders.orders ADD COLUMN gift boolean, DROP COLUMN note',
        says: 'orders.orders.note',
      },
      { sql: 'CREATE TABLE orders.x (', says: 'PostgreSQL cannot read this' },
      {
        sql: 'CREATE INDEX CONCURRENTLY by_note ON orders.orders (note)',
        says: 'does not run in a transaction',
      },
    ])
    .run(({ assert }, { sql, says }) => {
      const found = messages(sql)
      assert.lengthOf(found, 1)
      assert.include(found[0], says)
    })
})

test.group('A migration that may', () => {
  test('{$self}')
    .with([
      'CREATE TABLE orders.notes (id uuid PRIMARY KEY); CREATE INDEX by_id ON orders.notes (id); ALTER TABLE orders.notes ADD CHECK (true)',
      'ALTER TABLE orders.orders ADD COLUMN gift boolean NOT NULL DEFAULT false',
      'ALTER TABLE orders.orders ADD COLUMN note text',
      'ALTER TABLE orders.orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID',
      'ALTER TABLE orders.orders VALIDATE CONSTRAINT c',
      '-- contract: unused since 1.4\nALTER TABLE orders.orders DROP COLUMN note',
    ])
    .run(({ assert }, sql) => assert.deepEqual(messages(sql), []))

  test('builds its index beside the traffic, outside a transaction', ({ assert }) => {
    const sql = 'CREATE INDEX CONCURRENTLY by_note ON orders.orders (note)'
    assert.deepEqual(messages(sql, { transactions: false }), [])
  })
})
