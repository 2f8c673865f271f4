import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { IssueInvoice, Seller } from '@holdfast/domain/invoices'
import { GetSaleQuery } from '@holdfast/domain/orders'
import { ApiShopper } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { mugsOnSale } from '#tests/support/stock'

const seller = new Seller('HF', 'Europe/London', {
  brand: 'Pomander',
  name: 'Pomander Ltd',
  address: ['14 Lavender Yard', 'Bristol BS1 9ZZ'],
  vatNumber: 'GB 123 4567 82',
  companyNumber: null,
  email: 'hello@pomander.example',
})

test.group('The invoices of an order, for its owner alone', (group) => {
  group.setup(() => PaymentPages.open().close)
  group.setup(() => {
    app.container.swap(Seller, () => seller)
    return () => app.container.restore(Seller)
  })

  async function janeHasOrdered() {
    const [mug] = await mugsOnSale(1)
    const jane = await ApiShopper.withCart()
    await jane.adds(String(mug))
    const { order, accessToken } = (await jane.checksOut('k')).body.data
    return { jane, order, own: { 'x-order-token': String(accessToken) } }
  }

  /** As the worker does once the money is there. */
  async function janeHasPaid() {
    const { order, ...jane } = await janeHasOrdered()
    await db.from('orders.orders').where('id', order.id).update({ paid_at: new Date() })
    const sale = await (await app.container.make(GetSaleQuery)).execute(order.id)
    const issueInvoice = await app.container.make(IssueInvoice)
    await db.transaction(async (trx) => sale && issueInvoice.execute(trx, sale))
    return { order, ...jane }
  }

  const download = (url: string, headers: Record<string, string>) =>
    fetch(`http://${process.env.HOST}:${process.env.PORT}${url}`, { headers })

  test('are listed, and none before it is paid', async ({ assert }) => {
    const unpaid = await janeHasOrdered()
    const none = await unpaid.jane.get(`/orders/${unpaid.order.id}/invoices`, unpaid.own)
    assert.deepEqual([none.status, none.body], [200, { data: [] }])

    const { jane, order, own } = await janeHasPaid()
    const { status, headers, body } = await jane.get(`/orders/${order.id}/invoices`, own)
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'private, no-store')
    const [invoice, ...others] = body.data
    assert.isEmpty(others)
    assert.match(invoice.number, /^HF-\d{4}-\d{6}$/)
    assert.containsSubset(invoice, {
      kind: 'invoice',
      total: order.total,
      url: `/api/v1/orders/${order.id}/invoices/${invoice.id}`,
    })
  })

  test('come as PDFs, named by their numbers, with header or cookie', async ({ assert }) => {
    const { jane, order, own } = await janeHasPaid()
    const [invoice] = (await jane.get(`/orders/${order.id}/invoices`, own)).body.data
    const cookie = `hf_order_${order.id}=${own['x-order-token']}`
    const files: Buffer[] = []
    for (const headers of [own, { cookie }] as Record<string, string>[]) {
      const answer = await download(invoice.url, headers)
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('content-type'), 'application/pdf')
      assert.equal(answer.headers.get('cache-control'), 'private, no-store')
      assert.equal(
        answer.headers.get('content-disposition'),
        `attachment; filename="${invoice.number}.pdf"`
      )
      files.push(Buffer.from(await answer.arrayBuffer()))
    }
    assert.equal(files[0]?.subarray(0, 5).toString(), '%PDF-')
    assert.isTrue(files[0]?.equals(files[1] ?? Buffer.alloc(0)))
  })

  test('to others there are none, also under an order of their own', async ({ assert }) => {
    const { jane, order, own } = await janeHasPaid()
    const [invoice] = (await jane.get(`/orders/${order.id}/invoices`, own)).body.data
    const joe = await janeHasPaid()
    const stranger = new ApiShopper()
    for (const [path, headers] of [
      [`/orders/${order.id}/invoices`, {}],
      [`/orders/${order.id}/invoices`, joe.own],
      [`/orders/${order.id}/invoices/${invoice.id}`, {}],
      [`/orders/${order.id}/invoices/${invoice.id}`, joe.own],
      [`/orders/${joe.order.id}/invoices/${invoice.id}`, joe.own],
      [`/orders/${order.id}/invoices/${crypto.randomUUID()}`, own],
      [`/orders/${order.id}/invoices/not-an-id`, own],
    ] as [string, Record<string, string>][]) {
      const answer = await stranger.get(path, headers)
      assert.deepEqual([answer.status, answer.body.code], [404, 'not_found'], path)
    }
  })
})
