import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { ShopForTests } from '#tests/support/shop'

test.group('Comparing a day with Stripe by hand', (group) => {
  let shop: ShopForTests

  group.setup(async () => {
    shop = await ShopForTests.open()
  })
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return async () => {
      ace.ui.switchMode('normal')
      await db.from('payments.reconciliation_findings').delete()
      await db.from('payments.reconciliation_runs').delete()
    }
  })

  const today = () => new Date().toISOString().slice(0, 10)
  const run = async (...args: string[]) => {
    const { exitCode, ui } = await ace.exec('payments:reconcile', args)
    const output = ui.logger.getLogs().map(({ message }) => message)
    return { exitCode, output: output.join('\n') }
  }

  test('passes on what got lost, and says how much', async ({ assert }) => {
    shop.sandbox.stripe.webhooks.behaviour.drop = true
    const { orderId, sessionId } = await shop.placeOrder('annie@example.com')
    await shop.pay(sessionId)
    shop.sandbox.stripe.webhooks.behaviour.drop = false
    const { exitCode, output } = await run(`--day=${today()}`)

    assert.notEqual(exitCode, 1)
    assert.match(output, /Passed on to be settled: [1-9]/)
    assert.include(output, 'nothing that a person has to look into')
    const hints = await db
      .from('outbox.events')
      .where({ type: 'payments.session_changed', aggregate_id: orderId })
    assert.isNotEmpty(hints)
  })

  test('lists what a person has to look into, until it is put away', async ({ assert }) => {
    const { orderId, sessionId } = await shop.placeOrder('radia@example.com')
    await shop.pay(sessionId)
    await db.from('payments.payment_attempts').where('order_id', orderId).delete()
    const first = await run(`--day=${today()}`)
    assert.equal(first.exitCode, 1)
    assert.include(first.output, 'payment_without_order (critical)')
    assert.include(first.output, orderId)

    const [finding] = await db.from('payments.reconciliation_findings').where('order_id', orderId)
    assert.include((await run(`--accept=${finding.id}`)).output, 'Put away')
    assert.equal((await run(`--accept=${finding.id}`)).exitCode, 1)
  })

  test('of no such day is refused')
    .with(['--day=yesterday', '--day=2026-13-45', '--day=2999-01-01'])
    .run(async ({ assert }, day) => {
      const { exitCode, output } = await run(day)
      assert.equal(exitCode, 1)
      assert.include(output, 'Nothing was changed')
      assert.isEmpty(await db.from('payments.reconciliation_runs'))
    })
})
