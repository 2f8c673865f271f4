import { test } from '@japa/runner'
import { ApiShopper } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { mugsOnSale } from '#tests/support/stock'

test.group('An order, for its owner alone', (group) => {
  let pages: PaymentPages
  group.setup(() => {
    const opened = PaymentPages.open()
    pages = opened.pages
    return opened.close
  })
  group.each.setup(() => {
    pages.isReachable = true
  })

  async function janeHasOrdered() {
    const [mug] = await mugsOnSale(1)
    const jane = await ApiShopper.withCart()
    await jane.adds(String(mug))
    const { body } = await jane.checksOut('k')
    const { order, accessToken, paymentUrl } = body.data
    return { jane, mug, order, paymentUrl, own: { 'x-order-token': String(accessToken) } }
  }

  test('is shown with the token in the header, or in the cookie', async ({ assert }) => {
    const { jane, order, own } = await janeHasOrdered()
    const cookie = `hf_order_${order.id}=${own['x-order-token']}`
    for (const headers of [own, { cookie }]) {
      const shown = await jane.get(`/orders/${order.id}`, headers as Record<string, string>)
      assert.equal(shown.status, 200)
      assert.equal(shown.headers.get('cache-control'), 'no-store')
      assert.deepEqual(shown.body.data, order)
    }
  })

  test('to others there is no such order: {$self}')
    .with(['GET ', 'POST /payment', 'POST /cancel'])
    .run(async ({ assert }, call) => {
      const { order } = await janeHasOrdered()
      const { own: joes } = await janeHasOrdered()
      const [method, path = ''] = call.split(' ')
      const stranger = new ApiShopper()
      for (const [id, headers] of [
        [order.id, {}],
        [order.id, joes],
        [order.id, { 'x-order-token': 'x'.repeat(43) }],
        [crypto.randomUUID(), joes],
        ['not-an-id', joes],
      ] as [string, Record<string, string>][]) {
        const url = `/orders/${id}${path}`
        const answer =
          method === 'GET'
            ? await stranger.get(url, headers)
            : await stranger.post(url, undefined, headers)
        assert.deepEqual([answer.status, answer.body.code], [404, 'not_found'])
      }
    })

  test('gives the page to pay on, and says why when there is none', async ({ assert }) => {
    const { jane, mug, order, paymentUrl, own } = await janeHasOrdered()
    const path = `/orders/${order.id}/payment`
    const page = await jane.post(path, undefined, own)
    assert.deepEqual([page.status, page.body], [200, { data: { paymentUrl } }])

    await jane.adds(String(mug))
    await jane.checksOut('other')
    const superseded = await jane.post(path, undefined, own)
    assert.deepEqual([superseded.status, superseded.body.code], [409, 'order_superseded'])
  })

  test('is cancelled before it is sent, once', async ({ assert }) => {
    const { jane, order, own } = await janeHasOrdered()
    const path = `/orders/${order.id}/cancel`
    const cancelled = await jane.post(path, undefined, own)
    assert.equal(cancelled.status, 200)
    assert.equal(cancelled.body.data.status, 'cancelled')
    const again = await jane.post(path, undefined, own)
    assert.deepEqual([again.status, again.body.code], [409, 'order_state_conflict'])
  })

  test('cannot be cancelled while nobody can be asked whether it is paid', async ({ assert }) => {
    const { jane, order, own } = await janeHasOrdered()
    pages.isReachable = false
    const refused = await jane.post(`/orders/${order.id}/cancel`, undefined, own)
    assert.deepEqual([refused.status, refused.body.code], [503, 'payment_provider_unavailable'])
    assert.isNotNull(refused.headers.get('retry-after'))
    const shown = await jane.get(`/orders/${order.id}`, own)
    assert.deepEqual(shown.body.data, order)
  })

  test('is found by its number, however it is typed, and its e-mail address', async ({
    assert,
  }) => {
    const { order, own } = await janeHasOrdered()
    for (const number of [order.number, order.number.toLowerCase().replace('-', ' ')]) {
      const found = await new ApiShopper().post('/orders/find', {
        number,
        email: order.email.toUpperCase(),
      })
      assert.equal(found.status, 200)
      assert.deepEqual(found.body.data, { order, accessToken: own['x-order-token'] })
      assert.include(
        found.headers.get('set-cookie'),
        `hf_order_${order.id}=${own['x-order-token']}; Path=/`
      )
    }
  })

  test('a wrong number and a wrong address cannot be told apart', async ({ assert }) => {
    const { order } = await janeHasOrdered()
    const answers = [
      await new ApiShopper().post('/orders/find', { number: '0000-0000', email: order.email }),
      await new ApiShopper().post('/orders/find', { number: 'nothing', email: order.email }),
      await new ApiShopper().post('/orders/find', { number: order.number, email: 'a@b.example' }),
    ]
    const [first, ...others] = answers.map(({ status, headers, body }) => ({
      status,
      cookie: headers.get('set-cookie'),
      body: { ...body, requestId: '' },
    }))
    assert.deepInclude(first, { status: 404, cookie: null })
    for (const other of others) assert.deepEqual(other, first)
  })

  test('guessing is slowed down', async ({ assert }) => {
    const guesser = new ApiShopper()
    const statuses = []
    for (let guess = 0; guess < 11; guess++) {
      const number = `0000-00${guess + 10}`
      statuses.push((await guesser.post('/orders/find', { number, email: 'a@b.example' })).status)
    }
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 404), 429])
  })
})
