import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { createSandbox } from '../../src/index.ts'
import { payable } from '../support/sessions.ts'
import { Shop, WEBHOOK_SECRET } from '../support/shop.ts'
import { clientOf, startSandbox } from '../support/start_sandbox.ts'
import { openUpstream } from '../support/upstream.ts'

test.group('Stripe remembers over a restart', (group) => {
  let dataFolder: string

  group.each.setup(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'holdfast-stripe-'))
    return () => rm(dataFolder, { recursive: true })
  })

  test('sessions, payments, events and answers to keys', async ({ assert, cleanup }) => {
    const first = await createSandbox({ dataFolder, stripe: { webhooks: 'held' } })
    const before = clientOf(first)
    const options = { idempotencyKey: 'co_1' }
    const { id } = await before.checkout.sessions.create(payable(), options)
    first.stripe.control.pay(id)
    await first.stop()

    const second = await startSandbox(cleanup, { dataFolder, stripe: { webhooks: 'held' } })
    const after = clientOf(second)

    const session = await after.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
    assert.equal(session.payment_status, 'paid')
    assert.equal(
      typeof session.payment_intent === 'object' && session.payment_intent?.status,
      'succeeded'
    )
    assert.equal((await after.checkout.sessions.create(payable(), options)).id, id)
    assert.lengthOf((await after.events.list()).data, 2)
  })

  test('webhooks that the shop has not confirmed yet', async ({ assert, cleanup }) => {
    const shop = await Shop.open(cleanup)
    const stripe = { webhookUrl: shop.url, webhookSecret: WEBHOOK_SECRET }
    const first = await createSandbox({ dataFolder, stripe })
    const { id } = await clientOf(first).checkout.sessions.create(payable())
    shop.answers = [500]
    first.stripe.control.expire(id)
    await first.stripe.webhooks.idle()
    await first.stop()

    const second = await startSandbox(cleanup, { dataFolder, stripe })
    second.stripe.clock.advance(2)
    await second.stripe.webhooks.delivered({ type: 'checkout.session.expired' })

    assert.lengthOf(shop.heard, 2)
  })

  test('a webhook that the shop was still thinking about comes again', async ({
    assert,
    cleanup,
  }) => {
    const shop = await Shop.open(cleanup)
    const arrived = Promise.withResolvers<void>()
    const thinking = await openUpstream(cleanup, () => arrived.resolve())
    const first = await createSandbox({
      dataFolder,
      stripe: { webhookUrl: thinking.origin, webhookSecret: WEBHOOK_SECRET },
    })
    const { id } = await clientOf(first).checkout.sessions.create(payable())
    first.stripe.control.expire(id)
    await arrived.promise
    await first.stop()

    const second = await startSandbox(cleanup, {
      dataFolder,
      stripe: { webhookUrl: shop.url, webhookSecret: WEBHOOK_SECRET },
    })
    second.stripe.clock.advance(2)
    await second.stripe.webhooks.delivered({ type: 'checkout.session.expired' })

    assert.deepEqual(shop.types, ['checkout.session.expired'])
  })

  test('even when the last line was torn by a crash', async ({ assert, cleanup }) => {
    const first = await createSandbox({ dataFolder })
    const { id } = await clientOf(first).checkout.sessions.create(payable())
    await first.stop()
    await appendFile(join(dataFolder, 'stripe.jsonl'), '["sessions","cs_test_half",{"id":"cs_te')

    const second = await startSandbox(cleanup, { dataFolder })

    assert.equal((await clientOf(second).checkout.sessions.retrieve(id)).status, 'open')
  })
})
