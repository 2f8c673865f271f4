import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { Sessions, SessionsUnavailableError } from '@holdfast/domain/accounts'
import { newId } from '@holdfast/domain/shared'
import { ApiShopper, CHECKOUT } from '#tests/support/api_shopper'
import { TestBrowser } from '#tests/support/browser'
import { PaymentPages } from '#tests/support/payment_pages'
import { issuer } from '#tests/support/staff'
import { mugsOnSale } from '#tests/support/stock'

const ADA = 'ada@example.com'

test.group('One shop on every device', (group) => {
  group.setup(() => PaymentPages.open().close)

  const onSale = async () => String((await mugsOnSale(1))[0])
  const adds = (browser: TestBrowser, variantId: string, quantity = 1) =>
    browser.call('POST', '/cart/lines', { variantId, quantity })
  const quantities = async (browser: TestBrowser) => {
    const { body } = await browser.call('GET', '/cart')
    return body.data.lines.map((line: { quantity: number }) => line.quantity)
  }
  /** The cart of an account that other tests have used is emptied first. */
  const emptied = async (browser: TestBrowser) => {
    const { body } = await browser.call('GET', '/cart')
    for (const { variantId } of body.data.lines)
      await browser.call('DELETE', `/cart/lines/${variantId}`)
  }
  const buys = async (browser: TestBrowser, email: string) => {
    const answer = await browser.open('/api/v1/checkouts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
      body: JSON.stringify({ ...CHECKOUT, email }),
    })
    const { data } = (await answer.json()) as { data: { order: { id: string } } }
    return data.order.id
  }

  test('what is put into the cart as a guest, or on the telephone, is in the cart at the desk', async ({
    assert,
  }) => {
    const variantId = await onSale()
    const phone = new TestBrowser()
    await phone.signIn(ADA)
    await emptied(phone)
    await adds(phone, variantId, 1)

    const desk = new TestBrowser()
    await desk.call('POST', '/carts', {})
    const guestToken = desk.cookie('hf_cart') ?? ''
    await adds(desk, variantId, 2)
    await desk.signIn(ADA)
    assert.notEqual(desk.cookie('hf_cart'), guestToken)
    assert.deepEqual(await quantities(desk), [3])
    assert.deepEqual(await quantities(phone), [3])

    const planted = new ApiShopper()
    planted.token = guestToken
    assert.equal((await planted.get('/cart')).status, 404)
  })

  test('a native application takes the cart with its access token, and brings its own along', async ({
    assert,
  }) => {
    const variantId = await onSale()
    const desk = new TestBrowser()
    await desk.signIn(ADA)
    await emptied(desk)
    const native = await ApiShopper.withCart()
    await native.adds(variantId, 2)
    const authorization = `Bearer ${await (await issuer()).tokenForPerson(ADA)}`
    const taken = await native.post('/carts', {}, { authorization })
    assert.equal(taken.status, 201)
    native.token = taken.body.token
    await native.adds(variantId, 1)
    assert.deepEqual(await quantities(desk), [3])
  })

  test('a device that signs out has neither the account nor its cart, and others keep both', async ({
    assert,
  }) => {
    const variantId = await onSale()
    const [phone, desk] = [new TestBrowser(), new TestBrowser()]
    await phone.signIn(ADA)
    await emptied(phone)
    await desk.signIn(ADA)
    await adds(desk, variantId)
    const kept = desk.cookie('hf_cart') ?? ''
    await desk.call('POST', '/auth/logout', {})
    assert.isUndefined(desk.cookie('hf_cart'))
    desk.setCookie('hf_cart', kept)
    assert.equal((await desk.call('GET', '/cart')).status, 404)
    assert.deepEqual(await quantities(phone), [1])
  })

  test('devices are listed, and one or all of them signed out from any', async ({ assert }) => {
    const email = 'new@example.com'
    const phone = new TestBrowser('Mozilla/5.0 (iPhone) Version/18.0 Safari/605.1')
    const desk = new TestBrowser()
    await phone.signIn(email)
    await desk.signIn(email)
    const { body } = await desk.call('GET', '/me/devices')
    const named = Object.fromEntries(
      body.data.map((one: { name: string; current: boolean }) => [one.name, one.current])
    )
    assert.deepEqual(named, { 'Safari on iPhone': false, 'Firefox on Windows': true })

    const lost = body.data.find((one: { current: boolean }) => !one.current).id
    const stranger = new TestBrowser()
    await stranger.signIn(ADA)
    assert.equal((await stranger.call('DELETE', `/me/devices/${lost}`)).status, 404)
    assert.equal((await phone.call('GET', '/me')).status, 200)

    assert.equal((await desk.call('DELETE', `/me/devices/${lost}`)).status, 200)
    assert.equal((await phone.call('GET', '/me')).status, 401)
    assert.equal((await phone.call('GET', '/cart')).status, 404)
    assert.equal((await desk.call('GET', '/me')).status, 200)

    await desk.call('DELETE', '/me/devices')
    assert.isUndefined(desk.cookie('hf_session'))
    assert.equal((await stranger.call('GET', '/me')).status, 200)
  })

  test('orders belong to the account, open with its session, and to nobody else: API1 broken object level authorization', async ({
    assert,
  }) => {
    const variantId = await onSale()
    const email = 'grace@example.com'
    const guest = new TestBrowser()
    await guest.call('POST', '/carts', {})
    await adds(guest, variantId)
    const asGuest = await buys(guest, email)

    const grace = new TestBrowser()
    await grace.signIn(email)
    await emptied(grace)
    await adds(grace, variantId)
    const own = await buys(grace, 'work@example.com')

    const desk = new TestBrowser()
    await desk.signIn(email)
    const { body } = await desk.call('GET', '/me/orders?perPage=2')
    assert.deepEqual(
      body.data.map(({ id }: { id: string }) => id),
      [own, asGuest]
    )
    for (const id of [own, asGuest]) {
      assert.equal((await desk.call('GET', `/orders/${id}`)).status, 200)
      assert.equal((await desk.call('GET', `/orders/${id}/returns`)).status, 200)
    }
    const ada = new TestBrowser()
    await ada.signIn(ADA)
    for (const [method, path] of [
      ['GET', `/orders/${own}`],
      ['POST', `/orders/${own}/cancel`],
      ['POST', `/orders/${own}/payment`],
      ['GET', `/orders/${own}/returns`],
      ['GET', `/orders/${own}/invoices`],
    ] as const) {
      const refused = await ada.call(method, path, method === 'POST' ? {} : undefined)
      assert.equal(refused.status, 404, path)
    }
    const list = await ada.call('GET', '/me/orders')
    assert.notInclude(JSON.stringify(list.body), own)
    assert.equal((await desk.call('GET', `/orders/${own}`)).body.data.status, 'open')
  })

  test('an address that is not verified claims nobody’s orders', async ({ assert }) => {
    const variantId = await onSale()
    const email = 'new@example.com'
    const guest = new TestBrowser()
    await guest.call('POST', '/carts', {})
    await adds(guest, variantId)
    const order = await buys(guest, email)
    const impostor = new TestBrowser()
    await impostor.signIn(email)
    assert.notInclude(JSON.stringify((await impostor.call('GET', '/me/orders')).body), order)
    assert.equal((await impostor.call('GET', `/orders/${order}`)).status, 404)
  })

  test('Redis that stops answering half-way through signing in costs a guest nothing', async ({
    assert,
    cleanup,
  }) => {
    const variantId = await onSale()
    const browser = new TestBrowser()
    await browser.call('POST', '/carts', {})
    await adds(browser, variantId, 2)
    const callback = await browser.comeBack(ADA)
    const begin = () => Promise.reject(new SessionsUnavailableError())
    const sessions = await app.container.make(Sessions)
    app.container.swap(Sessions, () => Object.assign(Object.create(sessions), { begin }))
    cleanup(() => app.container.restore(Sessions))
    const answer = await browser.open(callback.href)
    assert.match(answer.headers.get('location') ?? '', /problem=session_unavailable/)
    assert.isUndefined(browser.cookie('hf_session'))
    assert.deepEqual(await quantities(browser), [2])
  })
})
