import { test } from '@japa/runner'
import { IssueCreditNote, type RefundId } from '../../src/invoices/index.ts'
import { PublishEvents } from '../../src/outbox/index.ts'
import { parseId, rows, type OrderId } from '../../src/shared/index.ts'
import { untilWaiting } from '../support/gates.ts'
import { TestShop } from '../support/test_shop.ts'
import { invoicesIn, refundOf } from './support/sales.ts'

const LONG_AGO = new Date('2020-01-01')

test.group('When money goes back', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open({ invoices: true })
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  /** As the refunds of the orders context tell of it. */
  const tell = async (orderId: OrderId, payload: Record<string, unknown>) => {
    const publishEvents = await shop.make(PublishEvents)
    await shop.db.transaction((trx) =>
      publishEvents.execute(trx, [
        { type: 'orders.refunded', aggregateId: orderId, version: 3, payload },
      ])
    )
  }
  const paidOrder = async () => {
    const placed = await shop.placeOrder({ lines: 2, quantity: 2 })
    await shop.pay(placed.orderId)
    await shop.hear()
    return placed
  }

  test('a credit note refers to the invoice, in a series of its own', async ({ assert }) => {
    const { orderId } = await paidOrder()
    const refundId = await refundOf(shop.db, orderId, { amount: 500 })
    await tell(orderId, { refundId })
    await shop.deliver()

    const [invoice, note] = await invoicesIn(shop.db)
    assert.containsSubset(invoice, { kind: 'invoice', number: 1, total: 2395 })
    assert.containsSubset(note, {
      kind: 'credit_note',
      number: 1,
      total: 500,
      order_id: orderId,
      refund_id: refundId,
      corrects: invoice?.id,
    })
    const mail = shop.postBox.mails.at(-1)
    assert.match(mail?.subject ?? '', /^Your credit note HF-CN-\d{4}-000001$/)
    assert.include(mail?.text, '£5.00')
    assert.match(mail?.attachments?.[0]?.fileName ?? '', /^HF-CN-\d{4}-000001\.pdf$/)
  })

  test('several notes together come to the invoice, and not a penny more', async ({ assert }) => {
    const { orderId } = await paidOrder()
    for (const amount of [333, 1, 999, 1062]) {
      await tell(orderId, { refundId: await refundOf(shop.db, orderId, { amount }) })
      await shop.deliver()
    }
    const [invoice, ...notes] = await invoicesIn(shop.db)
    const sum = (of: 'net' | 'tax' | 'total') => notes.reduce((all, note) => all + note[of], 0)
    assert.deepEqual(
      [sum('net'), sum('tax'), sum('total')],
      [invoice?.net, invoice?.tax, invoice?.total]
    )

    await tell(orderId, { refundId: await refundOf(shop.db, orderId, { amount: 1 }) })
    const [outcome] = await shop.deliver()
    assert.equal(outcome?.status, 'failed')
    assert.lengthOf(await invoicesIn(shop.db), 5)
  })

  test('it is credited once, however often that is told', async ({ assert }) => {
    const { orderId } = await paidOrder()
    const refundId = await refundOf(shop.db, orderId, { amount: 500 })
    await tell(orderId, { refundId })
    await tell(orderId, { refundId })
    await shop.deliver()
    await tell(orderId, { refundId })
    await shop.deliver()
    assert.lengthOf(await invoicesIn(shop.db), 2)
    const series = await rows(shop.db, `SELECT next_number FROM invoices.series ORDER BY kind`)
    assert.deepEqual(series, [{ next_number: 2 }, { next_number: 2 }])
  })

  test('money that its bank returned, and that goes again, is credited once', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder()
    const lost = await refundOf(shop.db, orderId, { amount: 2000 })
    await tell(orderId, { refundId: lost })
    await shop.deliver()
    await shop.db.from('payments.refunds').where('id', lost).update({ state: 'failed' })

    for (const amount of [2000, 395]) {
      await tell(orderId, { refundId: await refundOf(shop.db, orderId, { amount }) })
      await shop.deliver()
    }
    const [, ...notes] = await invoicesIn(shop.db)
    assert.deepEqual(
      notes.map(({ total }) => total),
      [2000, 395]
    )
  })

  test('two refunds at once are credited one after the other, each over its own money', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder()
    const issueCreditNote = await shop.make(IssueCreditNote)
    const credit = async (amount: number) => {
      const id = parseId<RefundId>(await refundOf(shop.db, orderId, { amount }))
      if (!id) throw new Error('A refund has an id')
      return { id, amount, parts: [], refundedAt: '2026-12-01T12:00:00Z' }
    }
    const [one, other] = [await credit(1000), await credit(1395)]
    const first = await shop.db.transaction()
    await issueCreditNote.execute(first, orderId, one, 2395)
    const second = shop.db.transaction((trx) => issueCreditNote.execute(trx, orderId, other, 2395))
    await untilWaiting(shop.db)
    await first.commit()
    assert.equal(await second, 'issued')
    const [invoice, ...notes] = await invoicesIn(shop.db)
    assert.equal(
      notes.reduce((all, { tax }) => all + tax, 0),
      invoice?.tax
    )
  })

  test('before the invoice is out, the credit note waits for it', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.sandbox.stripe.webhooks.deliverAll()
    await shop.deliverRound()
    await shop.db
      .from('outbox.deliveries')
      .where('handler', 'invoices.issue_invoice')
      .update({
        next_at: new Date(shop.clock.now().getTime() + 60_000),
      })
    await tell(orderId, { refundId: await refundOf(shop.db, orderId, { amount: 100 }) })
    const outcomes = await shop.deliver()
    assert.include(
      outcomes.map(({ status }) => status),
      'postponed'
    )
    assert.isEmpty(await invoicesIn(shop.db))

    shop.sandbox.stripe.clock.advance(61)
    await shop.deliver()
    shop.sandbox.stripe.clock.advance(6)
    await shop.deliver()
    assert.deepEqual(
      (await invoicesIn(shop.db)).map(({ kind }) => kind),
      ['invoice', 'credit_note']
    )
  })

  test('money that was never invoiced is not credited', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.cancelBehindStripe(orderId, 'customer')
    await shop.db.from('orders.orders').where('id', orderId).update({ cancelled_at: LONG_AGO })
    await shop.pay(orderId)
    await shop.hear()
    await tell(orderId, { refundId: await refundOf(shop.db, orderId, { amount: 895 }) })
    const outcomes = await shop.deliver()
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['done', 'done']
    )
    assert.isEmpty(await invoicesIn(shop.db))
  })

  test('what names no refund changes nothing; a refund that is not there is a failure', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder()
    await tell(orderId, {})
    await tell(orderId, { refundId: 'no id' })
    await shop.deliver()
    assert.lengthOf(await invoicesIn(shop.db), 1)

    await tell(orderId, { refundId: '0198f1c0-0000-7000-8000-000000000000' })
    const [outcome] = await shop.deliver()
    assert.equal(outcome?.status, 'failed')
    assert.lengthOf(await invoicesIn(shop.db), 1)
  })
})
