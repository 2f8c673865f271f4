import { test } from '@japa/runner'
import { ownTables } from '../rules/own_tables.ts'
import { lint } from './lint.ts'

const QUERY = 'domain/src/orders/queries/get_order_query.ts'
const schemas = ['catalog', 'inventory', 'carts', 'orders']

function messages(source: string, file = QUERY): string[] {
  return lint(ownTables, file, source, { schemas })
}

test.group('SQL names only the tables of its own context', () => {
  test('orders reads its own tables', ({ assert }) => {
    assert.deepEqual(
      messages('const sql = `SELECT id FROM orders.orders JOIN orders.lines USING (order_id)`'),
      []
    )
  })

  test('a join into another context is refused', ({ assert }) => {
    const source =
      'const sql = `SELECT o.id FROM orders.orders o JOIN catalog.products p ON p.id = o.product_id`'
    assert.deepEqual(messages(source), [
      '"catalog.products" belongs to the context "catalog": ask one of its queries or actions.',
    ])
  })

  test('writes, quoted names and capitals are seen too', ({ assert }) => {
    assert.lengthOf(messages(`rows(db, 'update inventory.stock_levels set reserved = 0')`), 1)
    assert.lengthOf(messages(`rows(db, 'INSERT INTO "carts"."lines" (id) VALUES (?)')`), 1)
    assert.lengthOf(messages(`rows(db, 'DELETE FROM Carts.Carts')`), 1)
  })

  test('a statement with values in it is read as one', ({ assert }) => {
    assert.lengthOf(
      messages('const sql = `SELECT ${columns} FROM ${source} JOIN carts.lines ON true`'),
      1
    )
  })

  test('tables given to the query builder or to a model count', ({ assert }) => {
    assert.lengthOf(messages(`db.from('catalog.products')`), 1)
    assert.lengthOf(
      messages(`db.from('orders.orders').join('carts.lines as l', 'l.id', 'line_id')`),
      1
    )
    assert.lengthOf(messages(`class Product { static table = 'catalog.products' }`), 1)
    assert.deepEqual(messages(`class Order { static table = 'orders.orders' }`), [])
  })

  test('an event that is called like a table is no table', ({ assert }) => {
    assert.deepEqual(messages(`publish('inventory.reserved', { from: 'carts.merged' })`), [])
  })

  test('the ledger reads every table, and writes none', ({ assert }) => {
    const inLedger = (sql: string) =>
      lint(ownTables, 'domain/src/ledger/invariants/some.ts', `const sql = \`${sql}\``, {
        schemas,
        readers: ['ledger'],
      })
    assert.deepEqual(
      inLedger('SELECT id FROM orders.orders JOIN carts.carts ON true JOIN ONLY catalog.products'),
      []
    )
    assert.lengthOf(inLedger('UPDATE orders.orders SET captured = 0'), 1)
    assert.lengthOf(inLedger('INSERT INTO orders.orders SELECT * FROM carts.carts'), 1)
    assert.lengthOf(inLedger('DELETE FROM orders.orders'), 1)
    assert.lengthOf(inLedger('TRUNCATE inventory.movements'), 1)
  })

  test('applications write no SQL at all', ({ assert }) => {
    const file = 'api/app/orders/controllers/get_order_controller.ts'
    assert.lengthOf(messages(`rows(db, 'SELECT id FROM orders.orders')`, file), 1)
  })
})
