import { test } from '@japa/runner'
import { ApiShopper } from '#tests/support/api_shopper'
import { mugsOnSale } from '#tests/support/stock'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })

test.group('A cart over HTTP', () => {
  test('is opened with a token, told once and set as a cookie', async ({ assert }) => {
    const { status, headers, body } = await new ApiShopper().post('/carts')
    assert.equal(status, 201)
    assert.match(body.token, /^[\w-]{43}$/)
    assert.equal(
      headers.get('set-cookie'),
      `hf_cart=${body.token}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`
    )
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.deepEqual(body.data, {
      id: body.data.id,
      version: 1,
      currency: 'GBP',
      lines: [],
      coupons: [],
      subtotal: gbp(0),
      discount: gbp(0),
      shipping: null,
      tax: null,
      pricesIncludeTax: true,
      total: gbp(0),
      notices: [],
    })
  })

  test('every change answers the whole cart', async ({ assert }) => {
    const [mug] = await mugsOnSale(1)
    const jane = await ApiShopper.withCart()
    const added = await jane.adds(String(mug), 2)
    assert.equal(added.status, 200)
    assert.equal(added.headers.get('etag'), '"2"')
    const [line] = added.body.data.lines
    assert.deepEqual(line, {
      variantId: mug,
      sku: line.sku,
      slug: line.slug,
      name: line.name,
      options: {},
      image: line.image,
      quantity: 2,
      unitPrice: gbp(500),
      discount: gbp(0),
      total: gbp(1000),
      available: true,
    })
    const changed = await jane.patch(`/cart/lines/${mug}`, { quantity: 5 }, { 'if-match': '"2"' })
    assert.deepEqual(changed.body.data.total, gbp(2500))
    assert.deepEqual((await jane.get('/cart')).body, changed.body)
    const removed = await jane.delete(`/cart/lines/${mug}`, { 'if-match': '*' })
    assert.deepInclude(removed.body.data, { version: 4, lines: [], total: gbp(0) })
  })

  test('the cookie opens it, and a token in the header wins', async ({ assert }) => {
    const browser = await ApiShopper.withCart()
    const native = await ApiShopper.withCart()
    const cookie = `hf_cart=${browser.token}`
    const ids = [
      (await new ApiShopper().get('/cart', { cookie })).body.data.id,
      (await native.get('/cart', { cookie })).body.data.id,
    ]
    assert.deepEqual(ids, [
      (await browser.get('/cart')).body.data.id,
      (await native.get('/cart')).body.data.id,
    ])
  })

  test('a change for another version: 412, with {$self}')
    .with(['"1"', '"99"', 'W/"2"', '2', '"2a"', '"1", "3"'])
    .run(async ({ assert }, version) => {
      const [mug] = await mugsOnSale(1)
      const jane = await ApiShopper.withCart()
      await jane.adds(String(mug))
      const before = (await jane.get('/cart')).body
      const path = `/cart/lines/${mug}`
      const refused = await jane.patch(path, { quantity: 3 }, { 'if-match': version })
      assert.equal(refused.status, 412)
      assert.equal(refused.body.code, 'cart_changed')
      assert.deepEqual((await jane.get('/cart')).body, before)
    })

  test('more than there is: 409, naming the line', async ({ assert }) => {
    const [mug] = await mugsOnSale(1, 3)
    const jane = await ApiShopper.withCart()
    await jane.adds(String(mug), 2)
    const { status, body } = await jane.adds(String(mug), 2)
    assert.equal(status, 409)
    assert.deepInclude(body, {
      code: 'insufficient_stock',
      lines: [{ variantId: mug, requested: 4, available: 3 }],
    })
  })

  test('no cart: 404 cart_not_found, on {$self}')
    .with(['GET /cart', 'POST /cart/lines', 'GET /cart/shipping-options?country=GB'])
    .run(async ({ assert }, call) => {
      const [method, path = ''] = call.split(' ')
      for (const token of ['', 'x'.repeat(43), 'not a token \u00e9', `${'y'.repeat(300)}`]) {
        const stranger = new ApiShopper()
        const headers: Record<string, string> =
          (token && { 'x-cart-token': encodeURI(token) }) || {}
        const { status, body } =
          method === 'GET'
            ? await stranger.get(path, headers)
            : await stranger.post(path, { variantId: crypto.randomUUID(), quantity: 1 }, headers)
        assert.equal(status, 404)
        assert.equal(body.code, 'cart_not_found')
      }
    })

  test('values that make no sense: 422 with a pointer, and nothing changed')
    .with([
      [{ quantity: 1 }, '/variantId'],
      [{ variantId: 'x', quantity: 1 }, '/variantId'],
      [{ variantId: null, quantity: 1 }, '/variantId'],
      [{ variantId: ['a'], quantity: 1 }, '/variantId'],
      [{ variantId: 'VALID' }, '/quantity'],
      [{ variantId: 'VALID', quantity: 0 }, '/quantity'],
      [{ variantId: 'VALID', quantity: -1 }, '/quantity'],
      [{ variantId: 'VALID', quantity: 1.5 }, '/quantity'],
      [{ variantId: 'VALID', quantity: 10_001 }, '/quantity'],
      [{ variantId: 'VALID', quantity: 1e300 }, '/quantity'],
      [{ variantId: 'VALID', quantity: '2' }, '/quantity'],
      [{ variantId: 'VALID', quantity: true }, '/quantity'],
      [{ variantId: 'VALID', quantity: { amount: 1 } }, '/quantity'],
      [[], '/variantId'],
    ] as [object, string][])
    .run(async ({ assert }, [given, pointer]) => {
      const [mug] = await mugsOnSale(1)
      const jane = await ApiShopper.withCart()
      const before = (await jane.get('/cart')).body
      const sent = JSON.parse(JSON.stringify(given).replace('VALID', String(mug)))
      const { status, body } = await jane.post('/cart/lines', sent)
      assert.equal(status, 422)
      assert.equal(body.code, 'validation_failed')
      assert.include(
        body.errors.map((error: { pointer: string }) => error.pointer),
        pointer
      )
      assert.deepEqual((await jane.get('/cart')).body, before)
    })

  test('what is not known is dropped, not refused', async ({ assert }) => {
    const [mug] = await mugsOnSale(1)
    const jane = await ApiShopper.withCart()
    const sent = { variantId: mug, quantity: 1, price: 1, __proto__: { quantity: 9 }, version: 7 }
    const { status, body } = await jane.post('/cart/lines?quantity=7', sent)
    assert.equal(status, 200)
    assert.deepInclude(body.data.lines[0], { quantity: 1, unitPrice: gbp(500) })
  })

  test('unknown variants and lines, and what is no id: 404', async ({ assert }) => {
    const jane = await ApiShopper.withCart()
    const unknown = crypto.randomUUID()
    const answers = [
      await jane.adds(unknown),
      await jane.patch(`/cart/lines/${unknown}`, { quantity: 1 }),
      await jane.delete(`/cart/lines/${unknown}`),
      await jane.delete('/cart/lines/1;drop'),
      await jane.patch('/cart/lines/%00', { quantity: 1 }),
    ]
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.code]),
      answers.map(() => [404, 'not_found'])
    )
  })

  test('postage for a country, and none for what is no country', async ({ assert }) => {
    const [mug] = await mugsOnSale(1)
    const jane = await ApiShopper.withCart()
    await jane.adds(String(mug), 3)
    const { body } = await jane.get('/cart/shipping-options?country=GB')
    assert.deepEqual(body, {
      data: [
        {
          id: 'standard',
          name: 'Standard delivery',
          price: gbp(395),
          estimate: '2 to 4 working days',
          tax: gbp(316),
          pricesIncludeTax: true,
          total: gbp(1895),
        },
        {
          id: 'express',
          name: 'Express delivery',
          price: gbp(695),
          estimate: 'Next working day',
          tax: gbp(366),
          pricesIncludeTax: true,
          total: gbp(2195),
        },
      ],
    })
    for (const country of ['XX', 'gb', 'GBR', '', '%00', 'GB&country=DE']) {
      const refused = await jane.get(`/cart/shipping-options?country=${country}`)
      assert.equal(refused.status, 422, country)
      assert.equal(refused.body.errors[0].pointer, '/country')
    }
  })
})
