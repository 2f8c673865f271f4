import { test } from '@japa/runner'
import { rows } from '../../src/shared/index.ts'
import { statementsOf } from '../support/statements.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('The invoice of a paid order', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open({ invoices: true })
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  /** Paid, confirmed by mail; the invoice is issued, and its mail is due. */
  const paid = async (lines = 1) => {
    const { orderId } = await shop.placeOrder({ lines })
    await shop.pay(orderId)
    await shop.sandbox.stripe.webhooks.deliverAll()
    await shop.deliverRound()
    await shop.deliverRound()
    return orderId
  }

  test('comes by mail, a letter of its own, with the PDF attached', async ({ assert }) => {
    await paid()
    await shop.deliver()
    const [confirmation, mail, ...others] = shop.postBox.mails
    assert.isEmpty(others)
    assert.include(confirmation?.subject, 'is confirmed')
    assert.match(mail?.subject ?? '', /^Your invoice HF-\d{4}-000001$/)
    assert.equal(mail?.to, 'ada@example.com')
    for (const body of [mail?.text, mail?.html]) {
      assert.include(body, '£8.95')
      assert.match(body ?? '', /HF-\d{4}-000001/)
    }
    const [pdf, ...more] = mail?.attachments ?? []
    assert.isEmpty(more)
    assert.equal(pdf?.contentType, 'application/pdf')
    assert.match(pdf?.fileName ?? '', /^HF-\d{4}-000001\.pdf$/)
    assert.deepEqual([...shop.cabinet.files.values()], [pdf?.bytes])
  })

  test('when the post is closed, is sent later, unchanged and under the same Message-ID', async ({
    assert,
  }) => {
    await paid()
    const tries: string[] = []
    shop.postBox.send = async (mail) => {
      tries.push(`${mail.messageId} ${mail.attachments?.[0]?.bytes.toString('base64')}`)
      if (tries.length < 3) throw new Error('421 Try again later')
    }
    for (let times = 0; times < 3; times++) {
      await shop.deliver()
      shop.sandbox.stripe.clock.advance(60)
    }
    assert.lengthOf(tries, 3)
    assert.lengthOf(new Set(tries), 1)
  }).setup(() => () => void Reflect.deleteProperty(shop.postBox, 'send'))

  test('is not sent to somebody who was erased, and stays issued', async ({ assert }) => {
    const orderId = await paid()
    await shop.db.from('orders.order_contacts').where('order_id', orderId).delete()
    shop.postBox.mails.length = 0
    const [outcome] = await shop.deliver()
    assert.equal(outcome?.status, 'done')
    assert.isEmpty(shop.postBox.mails)
    assert.lengthOf(await rows(shop.db, 'SELECT 1 FROM invoices.invoices'), 1)
  })

  test('takes 12 statements more than the settlement’s 15, for {$self} lines')
    .with([1, 13, 100])
    .run(async ({ assert }, lines) => {
      const { orderId } = await shop.placeOrder({ lines })
      await shop.pay(orderId)
      const { webhooks } = shop.sandbox.stripe
      const completed = webhooks
        .held()
        .find((event) => event.eventType === 'checkout.session.completed')
      const statements = await statementsOf(async () => {
        await webhooks.deliver(completed?.eventId ?? '')
        for (let round = 0; round < 3; round++) await shop.deliverRound()
      })
      assert.lengthOf(shop.postBox.mails, 2)
      assert.equal(statements.length, 15 + 12, statements.join('\n---\n'))
    })
})
