import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { newId, type OrderId } from '@holdfast/domain/shared'
import {
  freePort,
  scratchFolder,
  startPostgres,
  startRedis,
  until,
  type Postgres,
  type Redis,
} from '@holdfast/sandbox/stack'
import pg from 'pg'
import { accessToken } from '#app/orders/order_access'
import env from '#start/env'
import { ApiProcess } from '#tests/support/api_process'
import { CHECKOUT } from '#tests/support/api_shopper'
import { staffToken } from '#tests/support/staff'

const SOON = { timeoutMs: 30_000 }

test.group('A shop whose stores go away', (group) => {
  const scratch = scratchFolder('api-stores')
  let postgres: Postgres
  let redis: Redis
  let api: ApiProcess
  let cart: Record<string, string>

  const startStore = (port: number) =>
    startPostgres({
      dataDir: join(scratch.path, 'data'),
      port,
      logFile: join(scratch.path, 'postgres.log'),
      durable: false,
    })

  group.tap((each) => each.timeout(90_000))
  group.setup(async () => {
    postgres = await startStore(await freePort())
    redis = await startRedis({
      role: 'state',
      port: await freePort(),
      dataDir: scratch.path,
      logFile: join(scratch.path, 'redis.log'),
      durable: false,
    })
    api = await ApiProcess.start({
      DATABASE_URL: postgres.url,
      DATABASE_POOL_MAX: '2',
      REDIS_STATE_URL: redis.url,
    })
    cart = { 'x-cart-token': await newCart() }
    return async () => {
      await api.stop()
      await redis.stop()
      await postgres.stop()
      scratch.remove()
    }
  })

  async function newCart(): Promise<string> {
    const answer = await api.ask('POST', '/carts')
    const { token }: { token: string } = JSON.parse(await answer.text())
    return token
  }

  /** One call of every kind, with what it needs to get as far as the database: what no cache knows, for one. */
  async function everyKind() {
    const staff = { authorization: `Bearer ${await staffToken('manager')}` }
    const orderId = newId<OrderId>()
    const event = JSON.stringify({
      id: `evt_${newId()}`,
      object: 'event',
      type: 'checkout.session.completed',
      created: Math.floor(Date.now() / 1000),
      data: { object: { id: 'cs_1', object: 'checkout.session', client_reference_id: orderId } },
    })
    const key = () => ({ 'idempotency-key': newId() })
    return [
      ['GET', `/products?q=${newId()}`, {}],
      ['GET', `/products/mug-${newId()}`, {}],
      ['GET', `/search/suggestions?q=${newId().slice(-12)}`, {}],
      ['POST', '/carts', {}],
      ['GET', '/cart', cart],
      ['POST', '/cart/lines', cart, { variantId: newId(), quantity: 1 }],
      ['GET', '/cart/shipping-options?country=GB', cart],
      ['POST', '/checkouts', { ...cart, ...key() }, CHECKOUT],
      ['GET', `/orders/${orderId}`, { 'x-order-token': accessToken(orderId) }],
      ['POST', `/orders/${orderId}/cancel`, { 'x-order-token': accessToken(orderId) }],
      ['POST', '/orders/find', {}, { number: '7K3M-92QX', email: 'jane@example.com' }],
      ['POST', '/webhooks/stripe', { 'stripe-signature': sign(event) }, event],
      ['GET', '/admin/audit', staff],
      ['GET', '/admin/orders', staff],
      ['POST', '/admin/coupons', { ...staff, ...key() }, { kind: 'free_shipping' }],
      ['POST', `/admin/orders/${orderId}/cancel`, { ...staff, ...key() }],
    ] as const
  }

  function sign(body: string): string {
    const time = Math.floor(Date.now() / 1000)
    const secret = env.get('STRIPE_WEBHOOK_SECRET').release()
    return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
  }

  async function answerTo(call: Awaited<ReturnType<typeof everyKind>>[number]) {
    const [method, path, headers, body] = call
    const answer = await api.ask(method, path, headers, body)
    const { code }: { code?: string } = JSON.parse(await answer.text())
    const retryAfter = answer.headers.get('retry-after')
    return { call: `${method} ${path}`, status: answer.status, code, retryAfter }
  }

  test('PostgreSQL: each call is told to come back, and a moment after it is there all is well', async ({
    assert,
  }) => {
    postgres.child.kill('SIGKILL')
    await postgres.child.exited
    const answers = []
    for (const call of await everyKind()) answers.push(await answerTo(call))
    postgres = await startStore(postgres.port)
    for (const answer of answers) {
      assert.deepInclude(answer, { status: 503, code: 'unavailable', retryAfter: '2' })
    }
    // By strangers: one cart that asked so often would be limited.
    const isBack = async () => (await api.ask('POST', '/carts')).status === 201
    assert.isTrue(await until(isBack, SOON))
  })

  test('every connection to it: those who wait for one too long are told to come back', async ({
    assert,
  }) => {
    // One of its own: what was there before may have gone with the store, which is not a durable one.
    const cart = { 'x-cart-token': await newCart() }
    const rival = new pg.Client({ connectionString: postgres.url })
    await rival.connect()
    try {
      await rival.query('BEGIN; LOCK TABLE carts.carts IN ACCESS EXCLUSIVE MODE')
      const asked = Array.from({ length: 6 }, () => answerTo(['GET', '/cart', cart]))
      const answers = await Promise.all(asked)
      for (const { status, code, retryAfter } of answers) {
        assert.equal(status, 503)
        assert.oneOf(code, ['busy', 'unavailable'])
        assert.isNotNull(retryAfter)
      }
    } finally {
      await rival.end()
    }
    assert.equal((await api.ask('GET', '/cart', cart)).status, 200)
  })

  test('Redis `state`: guests go on buying', async ({ assert }) => {
    redis.child.kill('SIGKILL')
    await redis.child.exited
    const token = await newCart()
    const added = await api.ask(
      'POST',
      '/cart/lines',
      { 'x-cart-token': token },
      { variantId: newId(), quantity: 1 }
    )
    assert.equal(added.status, 404)
    assert.equal((await api.ask('GET', '/cart', { 'x-cart-token': token })).status, 200)
    const find = { number: '7K3M-92QX', email: 'jane@example.com' }
    assert.equal((await api.ask('POST', '/orders/find', {}, find)).status, 404)
  })
})
