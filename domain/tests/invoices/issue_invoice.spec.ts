import { test } from '@japa/runner'
import { IssueInvoice, ListInvoicesQuery, Seller } from '../../src/invoices/index.ts'
import { GetOrderQuery, GetSaleQuery } from '../../src/orders/index.ts'
import { PublishEvents, StaleError } from '../../src/outbox/index.ts'
import { FrozenClock, rows, transact } from '../../src/shared/index.ts'
import { connect } from '../support/database.ts'
import { untilWaiting } from '../support/gates.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { statementsOf } from '../support/statements.ts'
import { SELLER, TestShop } from '../support/test_shop.ts'
import { aSale, aSaleLine, invoicesIn, numbersIn } from './support/sales.ts'

test.group('When an order is paid', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open({ invoices: true })
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  const paidOrder = async (wanted = {}) => {
    const { orderId } = await shop.placeOrder(wanted)
    await shop.pay(orderId)
    await shop.hear()
    return orderId
  }

  test('it is invoiced once, over exactly what it came to', async ({ assert }) => {
    const orderId = await paidOrder({ lines: 3, quantity: 7 })
    const order = await (await shop.make(GetOrderQuery)).execute(orderId)
    const [invoice, ...others] = await invoicesIn(shop.db)
    assert.isEmpty(others)
    assert.containsSubset(invoice, {
      legal_entity: 'HF',
      kind: 'invoice',
      number: 1,
      order_id: orderId,
      total: order?.total.amount,
      tax: order?.tax.amount,
      net: (order?.total.amount ?? 0) - (order?.tax.amount ?? 0),
    })
    const sum = (of: 'total' | 'tax') => invoice?.lines.reduce((all, line) => all + line[of], 0)
    assert.equal(sum('total'), order?.total.amount)
    assert.equal(sum('tax'), order?.tax.amount)
    assert.deepEqual(
      invoice?.lines.map(({ name }) => name).slice(0, 3),
      order?.lines.map(({ name }) => name)
    )
  })

  test('hearing of it again invoices nothing more', async ({ assert }) => {
    const orderId = await paidOrder()
    const before = await snapshotOf(shop.db)
    const sale = await (await shop.make(GetSaleQuery)).execute(orderId)
    const issueInvoice = await shop.make(IssueInvoice)
    for (let times = 0; times < 3; times++) {
      const again = await shop.db.transaction(
        async (trx) => sale && issueInvoice.execute(trx, sale)
      )
      assert.isNull(again)
    }
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('an order that is not paid, or cost nothing, has none', async ({ assert }) => {
    await shop.placeOrder()
    await shop.hear()
    const issueInvoice = await shop.make(IssueInvoice)
    const shipping = { name: 'Standard', total: 0, tax: 0, taxRate: 2000 }
    const free = aSale({ lines: [aSaleLine({ unitPrice: 0 })], shipping })
    for (const sale of [aSale({ paidAt: null }), free]) {
      assert.isNull(await shop.db.transaction((trx) => issueInvoice.execute(trx, sale)))
    }
    assert.isEmpty(await invoicesIn(shop.db))
    assert.isEmpty(await rows(shop.db, 'SELECT 1 FROM invoices.series'))
  })

  test('money that came for a cancelled order is not invoiced', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.cancelBehindStripe(orderId, 'customer')
    await shop.pay(orderId)
    await shop.hear()
    assert.isEmpty(await invoicesIn(shop.db))
  })

  test('nothing personal stands anywhere but in the invoice’s own contact', async ({ assert }) => {
    const orderId = await paidOrder()
    const [contact] = await rows<{ billing_address: { name: string } }>(
      shop.db,
      'SELECT * FROM invoices.invoice_contacts'
    )
    assert.equal(contact?.billing_address.name, 'Ada Lovelace')

    await shop.db.from('orders.order_contacts').where('order_id', orderId).delete()
    const snapshot = await snapshotOf(shop.db)
    for (const [table, lines] of Object.entries(snapshot)) {
      const holders = lines.filter((line) => /lovelace|ada@|St James|SW1Y/i.test(line))
      if (table !== 'invoices.invoice_contacts') assert.isEmpty(holders, table)
    }
    for (const { fileName } of shop.postBox.mails.flatMap(({ attachments = [] }) => attachments)) {
      assert.match(fileName, /^HF-\d{4}-000001\.pdf$/)
    }
    for (const key of shop.cabinet.files.keys()) {
      assert.match(key, /^invoices\/HF\/\d{4}\/[0-9a-f-]{36}\.pdf$/)
    }
  })

  test('its owner finds it by its number', async ({ assert }) => {
    const orderId = await paidOrder()
    const year = shop.clock.now().getUTCFullYear()
    const listed = await (await shop.make(ListInvoicesQuery)).execute(orderId)
    assert.containsSubset(listed, [
      { number: `HF-${year}-000001`, kind: 'invoice', total: { amount: 895, currency: 'GBP' } },
    ])
    assert.isEmpty(await (await shop.make(ListInvoicesQuery)).execute(aSale().orderId))
  })

  test('what was issued can neither be changed nor deleted', async ({ assert }) => {
    await paidOrder()
    const before = await invoicesIn(shop.db)
    for (const sql of [
      'UPDATE invoices.invoices SET total = total + 1, net = net + 1',
      'UPDATE invoices.invoices SET number = 2',
      'DELETE FROM invoices.invoices',
    ]) {
      await assert.rejects(() => rows(shop.db, sql), /neither changed nor deleted/)
    }
    assert.deepEqual(await invoicesIn(shop.db), before)
  })
})

test.group('The numbers of invoices', (group) => {
  let shop: TestShop
  let clock: FrozenClock
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    clock = new FrozenClock('2026-11-27T09:00:00Z')
  })

  const issuing = async (seller = SELLER) =>
    new IssueInvoice(clock, seller, await shop.make(PublishEvents))
  const issue = async (seller?: Seller) => {
    const issueInvoice = await issuing(seller)
    return shop.db.transaction((trx) => issueInvoice.execute(trx, aSale()))
  }

  test('follow one another when fifty are issued at once', async ({ assert, cleanup }) => {
    const db = connect(shop.database.url, 50)
    cleanup(() => db.manager.closeAll())
    const issueInvoice = await issuing()
    const together = await Promise.all(Array.from({ length: 50 }, () => db.transaction()))
    await Promise.all(
      together.map(async (trx) => {
        await issueInvoice.execute(trx, aSale())
        await trx.commit()
      })
    )
    assert.deepEqual(
      await numbersIn(shop.db),
      Array.from({ length: 50 }, (_, index) => index + 1)
    )
  })

  test('have no gap where one was rolled back, also while others waited', async ({ assert }) => {
    await issue()
    const issueInvoice = await issuing()
    const failing = await shop.db.transaction()
    await issueInvoice.execute(failing, aSale())
    const waiting = [issue(), issue(), issue()]
    await untilWaiting(shop.db, 3)
    await failing.rollback()
    await Promise.all(waiting)
    assert.deepEqual(await numbersIn(shop.db), [1, 2, 3, 4])
  })

  test('are not used up by two workers who invoice the same order at once', async ({ assert }) => {
    const issueInvoice = await issuing()
    const sale = aSale()
    const first = await shop.db.transaction()
    await issueInvoice.execute(first, sale)
    const second = shop.db.transaction((trx) => issueInvoice.execute(trx, sale))
    const refused = assert.rejects(() => second, StaleError)
    await untilWaiting(shop.db)
    await first.commit()
    await refused
    assert.deepEqual(await numbersIn(shop.db), [1])
    await issue()
    assert.deepEqual(await numbersIn(shop.db), [1, 2])
  })

  test('have no gap where a process died with one in hand', async ({ assert, cleanup }) => {
    const dying = connect(shop.database.url, 1)
    cleanup(() => dying.manager.closeAll())
    const issueInvoice = await issuing()
    const work = transact(dying, async (trx) => {
      await issueInvoice.execute(trx, aSale())
      const [session] = await rows<{ pid: number }>(trx, 'SELECT pg_backend_pid() AS pid')
      await rows(shop.db, 'SELECT pg_terminate_backend(?)', [session?.pid ?? 0])
    })
    await assert.rejects(() => work)
    assert.isEmpty(await numbersIn(shop.db))
    await issue()
    await issue()
    assert.deepEqual(await numbersIn(shop.db), [1, 2])
  })

  test('begin again with each year, by the seller’s calendar', async ({ assert }) => {
    const berlin = new Seller('DE', 'Europe/Berlin', SELLER.snapshot)
    clock = new FrozenClock('2026-12-31T23:30:00Z')
    await issue()
    await issue()
    await issue(berlin)
    clock.advance({ hours: 1 })
    await issue()
    await issue(berlin)
    const issued = await invoicesIn(shop.db)
    assert.sameDeepMembers(
      issued.map(({ legal_entity, year, number }) => [legal_entity, year, number]),
      [
        ['HF', 2026, 1],
        ['HF', 2026, 2],
        ['DE', 2027, 1],
        ['HF', 2027, 1],
        ['DE', 2027, 2],
      ]
    )
  })

  test('stand in the order of their times, also when a clock is behind', async ({ assert }) => {
    await issue()
    clock = new FrozenClock('2026-11-27T08:59:58Z')
    await issue()
    const [first, second] = await invoicesIn(shop.db)
    assert.equal(second?.number, 2)
    assert.deepEqual(second?.issued_at, first?.issued_at)
  })

  test('are taken in one statement besides the events, for any number of lines', async ({
    assert,
  }) => {
    const issueInvoice = await issuing()
    for (const count of [1, 13, 100]) {
      const sale = aSale({ lines: Array.from({ length: count }, () => aSaleLine()) })
      const statements = await statementsOf(() =>
        transact(shop.db, (trx) => issueInvoice.execute(trx, sale))
      )
      assert.lengthOf(statements, 4, 'BEGIN, number and invoice, event, COMMIT')
    }
  })
})
