import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Redis } from 'ioredis'
import env from '#start/env'
import { freePort, scratchFolder, startRedis, until } from '@holdfast/sandbox/stack'
import { ShopForTests } from '#tests/support/shop'
import { WorkerProcess } from '#tests/support/worker_process'

const RETRIEVE = 'GET /v1/checkout/sessions/:id'

test.group('A worker', (group) => {
  let shop: ShopForTests
  let worker: WorkerProcess

  group.tap((test) => test.timeout(90_000))
  group.setup(async () => {
    shop = await ShopForTests.open()
  })
  group.each.setup(() => async () => {
    shop.sandbox.stripe.control.faults.clear()
    await worker.stop()
  })

  const start = async (given: Record<string, string> = {}) => {
    worker = await WorkerProcess.start({ ...shop.environment, ...given })
  }
  const CONFIRMATION = 'is confirmed'
  const mailTo = (to: string, subject = CONFIRMATION) =>
    shop.sandbox.mail.waitForMail({ to, subject })
  const mailsTo = (to: string, subject = CONFIRMATION) =>
    shop.sandbox.mail.messages({ to, subject })

  test('settles an order that was paid, and tells its shopper, once', async ({ assert }) => {
    await start()
    const { orderId, sessionId } = await shop.placeOrder('ada@example.com')
    await shop.pay(sessionId)
    await mailTo('ada@example.com')

    const [order] = await db.from('orders.orders').where('id', orderId)
    assert.equal(order.payment_status, 'paid')
    assert.lengthOf(mailsTo('ada@example.com'), 1)
    const line = worker.lines.find((entry) => entry.aggregate_id === orderId)
    assert.containsSubset(line, { handler: 'orders.follow_payment', outcome: 'done' })
    assert.match(String(line?.trace_id), /^[0-9a-f]{32}$/)
    assert.notInclude(JSON.stringify(worker.lines), 'ada@example.com')
  })

  test('sends the invoice after it, as a PDF', async ({ assert }) => {
    await start()
    const { orderId, sessionId } = await shop.placeOrder('evelyn@example.com')
    await shop.pay(sessionId)
    const { attachments } = await mailTo('evelyn@example.com', 'Your invoice')
    const [pdf, ...others] = attachments
    assert.isEmpty(others)
    assert.match(pdf?.name ?? '', /^HF-\d{4}-\d{6}\.pdf$/)
    assert.equal(pdf?.type, 'application/pdf')
    const [invoice] = await db.from('invoices.invoices').where('order_id', orderId)
    const sha256 = createHash('sha256').update(pdf?.content ?? '')
    assert.equal(sha256.digest('hex'), invoice.pdf_sha256)
    assert.notInclude(JSON.stringify(worker.lines), 'evelyn@example.com')
  })

  test('says how it is doing', async ({ assert }) => {
    await start()
    assert.equal(await worker.status('/livez'), 200)
    assert.equal(await worker.status('/readyz'), 200)
    for (const line of [
      'queue_jobs{queue="orders",state="waiting"}',
      'queue_jobs{queue="orders",state="active"}',
      'outbox_dead_letters ',
      'outbox_deliveries_waiting ',
      'outbox_lag_seconds ',
      'worker_loop_duration_seconds_count{loop="orders.expire_due_orders",outcome="done"}',
      'payment_pages_not_closed_total 0',
      'db_pool_connections{state="used"}',
    ]) {
      const isThere = await until(async () => (await worker.metrics()).includes(line), SOON)
      assert.isTrue(isThere, line)
    }
  })

  test('does what was left undone while there was none', async ({ assert }) => {
    const { sessionId } = await shop.placeOrder('grace@example.com')
    await shop.pay(sessionId)
    assert.isEmpty(mailsTo('grace@example.com'))
    await start()
    await mailTo('grace@example.com')
  })

  test('finishes what it has in hand when it is told to go', async ({ assert }) => {
    const { faults } = shop.sandbox.stripe.control
    await start()
    const { orderId, sessionId } = await shop.placeOrder('edsger@example.com')
    faults.plan({ endpoint: RETRIEVE, kind: 'hold' })
    await shop.pay(sessionId)
    await faults.someoneHeld()
    worker.signal('SIGTERM')
    assert.isTrue(await until(async () => (await worker.status('/readyz')) !== 200, SOON))
    assert.isTrue(worker.isRunning)

    faults.release()
    assert.equal(await worker.exited, 0)
    const [order] = await db.from('orders.orders').where('id', orderId)
    assert.equal(order.payment_status, 'paid')
    assert.isEmpty(mailsTo('edsger@example.com'))
    await start()
    await mailTo('edsger@example.com')
  })

  test('that is killed, with Redis emptied behind it, has lost nothing', async ({ assert }) => {
    const { faults } = shop.sandbox.stripe.control
    await start()
    const { orderId, sessionId } = await shop.placeOrder('barbara@example.com')
    faults.plan({ endpoint: RETRIEVE, kind: 'hold' })
    await shop.pay(sessionId)
    await faults.someoneHeld()
    worker.signal('SIGKILL')
    await worker.exited
    faults.release()
    const redis = new Redis(env.get('REDIS_STATE_URL'))
    await redis.flushdb()
    redis.disconnect()
    await aMinutePasses()

    await start()
    await mailTo('barbara@example.com')
    const payments = await db.from('payments.payments').where('order_id', orderId)
    assert.lengthOf(payments, 1)
    assert.lengthOf(mailsTo('barbara@example.com'), 1)
  })

  test('goes on when Redis comes back', async ({ assert, cleanup }) => {
    const scratch = scratchFolder('redis')
    const options = {
      role: 'state' as const,
      port: await freePort(),
      dataDir: scratch.path,
      logFile: join(scratch.path, 'redis.log'),
      durable: false,
    }
    let redis = await startRedis(options)
    cleanup(async () => {
      await redis.stop()
      scratch.remove()
    })
    await start({ REDIS_STATE_URL: redis.url })
    await redis.stop()
    const { sessionId } = await shop.placeOrder('donald@example.com')
    await shop.pay(sessionId)
    assert.isTrue(await until(async () => !(await worker.metrics()).includes('queue_jobs{'), SOON))
    assert.isTrue(worker.isRunning)
    assert.isEmpty(mailsTo('donald@example.com'))

    redis = await startRedis(options)
    await mailTo('donald@example.com')

    await redis.stop()
    assert.equal(await worker.stop(), 0, 'it leaves in peace, even without Redis')
  })

  test('goes on when PostgreSQL has cut all its connections', async ({ assert }) => {
    await start()
    await db.rawQuery(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'holdfast-worker'`
    )
    const { sessionId } = await shop.placeOrder('leslie@example.com')
    await shop.pay(sessionId)
    await mailTo('leslie@example.com')
    assert.isTrue(worker.isRunning)
  })
})

const SOON = { timeoutMs: 20_000 }

/** What was in a queue that is gone is due again. */
async function aMinutePasses(): Promise<void> {
  await db.from('outbox.deliveries').whereNull('done_at').update({ next_at: new Date() })
}
