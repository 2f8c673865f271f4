import { test } from '@japa/runner'
import {
  AcceptFinding,
  type FindingId,
  ListFindingsQuery,
  Reconcile,
  ReconcileDay,
  ReconciliationStateQuery,
} from '../../src/payments/index.ts'
import { newId, parseId, rows, type OrderId } from '../../src/shared/index.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { attemptsOf, orderOf, paymentsOf } from '../support/orders.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

const DAY = 24 * 3600
const LIST = 'GET /v1/checkout/sessions'

test.group('Comparing our books with Stripe’s', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  const stripe = () => shop.sandbox.stripe.control
  const faults = () => stripe().faults
  const today = () => shop.clock.now().toISOString().slice(0, 10)

  /** Four o'clock on the next morning, when the day before is compared. */
  function nextMorning() {
    const seconds = Math.floor(shop.clock.now().getTime() / 1000)
    shop.sandbox.stripe.clock.advance(DAY - (seconds % DAY) + 4 * 3600)
  }

  const wait = (seconds: number) => shop.sandbox.stripe.clock.advance(seconds)

  /** What the workers do by schedule, and what follows from it. @returns how many pages were compared */
  async function reconcile(): Promise<number> {
    const reconcileBooks = await shop.make(Reconcile)
    let pages = 0
    while ((await reconcileBooks.execute()) > 0) pages++
    await shop.deliver()
    return pages
  }

  async function reconcileDay(day: string) {
    const tally = await (await shop.make(ReconcileDay)).execute(day, async () => wait(1))
    await shop.deliver()
    return tally
  }

  const findings = async () =>
    (await (await shop.make(ListFindingsQuery)).execute({ page: 1, perPage: 100 })).data

  /** Somebody takes money through the same account, past the shop. */
  async function payElsewhere(given: { orderId?: string; amount?: number } = {}): Promise<string> {
    const metadata: Record<string, string> = given.orderId
      ? { order_id: given.orderId, attempt_no: '1' }
      : {}
    const { id } = await shop.stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'https://elsewhere.example',
      client_reference_id: given.orderId,
      metadata,
      payment_intent_data: { metadata },
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: 'gbp',
            unit_amount: given.amount ?? 999,
            product_data: { name: 'A thing' },
          },
        },
      ],
    })
    stripe().pay(id)
    return id
  }

  async function paidOrder() {
    const placed = await shop.placeOrder()
    await shop.pay(placed.orderId)
    await shop.hear()
    return placed
  }

  const intentOf = async (orderId: OrderId) => {
    const [payment] = await rows<{ id: string }>(
      shop.db,
      'SELECT payment_intent_id AS id FROM payments.payments WHERE order_id = ?',
      [orderId]
    )
    return payment?.id ?? ''
  }

  test('an order that was paid is settled although Stripe never told us', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    await shop.pay(orderId)
    shop.loseWebhooks()
    wait(11 * 60)
    await reconcile()

    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'paid')
    for (const id of variantIds) {
      assert.containsSubset(await levelOf(shop.db, id), { reserved: 0, allocated: 1 })
    }
    assert.lengthOf(shop.postBox.mails, 1)
    assert.isEmpty(await findings())
    await ledgerMustAgree(shop)
  })

  for (const [outcome, status] of [
    ['succeeds', 'paid'],
    ['fails', 'failed'],
  ] as const) {
    test(`a bank payment that ${outcome} days later is settled although that got lost`, async ({
      assert,
    }) => {
      const { orderId } = await shop.placeOrder()
      const session = await shop.pay(orderId, { debit: outcome })
      await shop.hear()
      wait(3 * DAY)
      stripe().settle(session, outcome)
      shop.loseWebhooks()
      await reconcile()

      assert.equal((await orderOf(shop.db, orderId)).payment_status, status)
      assert.isEmpty(await findings())
      await ledgerMustAgree(shop)
    })
  }

  test('a page whose answer was lost, and that was paid, settles its order', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.forgetItsPage(orderId)
    shop.loseWebhooks()
    const day = today()
    nextMorning()
    await reconcileDay(day)

    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'paid')
    assert.containsSubset(await attemptsOf(shop.db, orderId), [{ state: 'paid' }])
    assert.lengthOf(await paymentsOf(shop.db, orderId), 1)
    assert.isEmpty(await findings())
    await ledgerMustAgree(shop)
  })

  test('yesterday’s webhooks that never came are taken up, each once', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    shop.loseWebhooks()
    nextMorning()
    await reconcile()

    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'paid')
    const kept = await rows<{ body: Buffer | null }>(
      shop.db,
      `SELECT body FROM payments.webhook_events WHERE type = 'checkout.session.completed'`
    )
    assert.deepEqual(kept, [{ body: null }])
    await ledgerMustAgree(shop)
  })

  test('a refund that was made in Stripe’s dashboard is booked', async ({ assert }) => {
    const { orderId } = await paidOrder()
    stripe().refund(await shop.sessionOf(orderId), 200)
    shop.loseWebhooks()
    const day = today()
    nextMorning()
    await reconcileDay(day)
    assert.containsSubset(await orderOf(shop.db, orderId), {
      payment_status: 'partially_refunded',
      refunded: 200,
    })
    await reconcileDay(day)
    assert.equal((await orderOf(shop.db, orderId)).refunded, 200)
    assert.isEmpty(await findings())
    await ledgerMustAgree(shop)
  })

  test('a dispute that we have not heard of is passed on', async ({ assert }) => {
    const { orderId } = await paidOrder()
    const dispute = stripe().dispute(await shop.sessionOf(orderId))
    shop.loseWebhooks()
    const day = today()
    nextMorning()
    await reconcileDay(day)
    const told = await rows<{ id: string }>(
      shop.db,
      `SELECT DISTINCT payload->>'providerDisputeId' AS id FROM outbox.events
       WHERE type = 'payments.dispute_changed' AND aggregate_id = ?`,
      [orderId]
    )
    assert.deepEqual(told, [{ id: dispute.id }])
    assert.isEmpty(await findings())
  })

  test('doing it twice changes nothing more', async ({ assert }) => {
    const { orderId } = await paidOrder()
    await shop.placeOrder()
    await payElsewhere()
    const day = today()
    nextMorning()
    const first = await reconcileDay(day)
    const before = await everything(orderId)
    const second = await reconcileDay(day)
    assert.deepEqual(await everything(orderId), before)
    assert.equal(second.found, first.found)
    assert.equal(second.mended, 0)
  })

  async function everything(orderId: OrderId) {
    const [counts] = await rows(
      shop.db,
      `SELECT (SELECT count(*) FROM outbox.events) AS events, (SELECT count(*) FROM payments.payments) AS payments,
        (SELECT count(*) FROM payments.webhook_events) AS webhooks,
        (SELECT count(*) FROM payments.reconciliation_findings) AS findings`
    )
    return { counts, order: await orderOf(shop.db, orderId), mails: shop.postBox.mails.length }
  }

  test('money that names no order of ours is reported, and left where it is', async ({
    assert,
  }) => {
    await payElsewhere()
    const unknown = newId<OrderId>()
    await payElsewhere({ orderId: unknown, amount: 4200 })
    const day = today()
    nextMorning()
    await reconcileDay(day)

    assert.containsSubset(await findings(), [
      {
        kind: 'payment_unexplained',
        severity: 'warning',
        orderId: null,
        ours: null,
        theirs: { amount: 999, currency: 'GBP' },
      },
      {
        kind: 'payment_without_order',
        severity: 'critical',
        orderId: unknown,
        theirs: { amount: 4200, currency: 'GBP' },
      },
    ])
    assert.isEmpty(stripe().describe().refunds)
    assert.isEmpty(await rows(shop.db, 'SELECT 1 FROM payments.payments'))
  })

  test('sums that differ are reported, and no sum is changed', async ({ assert }) => {
    const { orderId } = await paidOrder()
    await rows(shop.db, 'UPDATE payments.payments SET amount = amount - 100 WHERE order_id = ?', [
      orderId,
    ])
    const [ours] = await paymentsOf(shop.db, orderId)
    const day = today()
    nextMorning()
    await reconcileDay(day)
    const [finding, ...others] = await findings()
    assert.isEmpty(others)
    assert.containsSubset(finding, {
      kind: 'amount_differs',
      subject: 'payment',
      orderId,
      ours: { amount: ours?.amount },
      theirs: { amount: (ours?.amount ?? 0) + 100 },
    })
    assert.deepEqual(await paymentsOf(shop.db, orderId), [ours])
  })

  test('a payment in our books that Stripe does not know is reported', async ({ assert }) => {
    const { orderId } = await paidOrder()
    await rows(
      shop.db,
      `UPDATE payments.payments SET payment_intent_id = 'pi_unknown' WHERE order_id = ?`,
      [orderId]
    )
    const day = today()
    nextMorning()
    await reconcileDay(day)
    const kinds = (await findings()).map(({ kind, objectId }) => [kind, objectId])
    assert.includeDeepMembers(kinds, [['payment_unknown_to_provider', 'pi_unknown']])
  })

  test('a finding is over when the books agree again', async ({ assert }) => {
    const { orderId } = await paidOrder()
    const change = (by: number) =>
      rows(shop.db, 'UPDATE payments.payments SET amount = amount + ? WHERE order_id = ?', [
        by,
        orderId,
      ])
    await change(-1)
    const day = today()
    nextMorning()
    await reconcileDay(day)
    assert.lengthOf(await findings(), 1)
    await change(1)
    wait(16 * 60)
    await reconcile()
    assert.isEmpty(await findings())
  })

  test('a finding that a person has accepted stays away until its sums change', async ({
    assert,
  }) => {
    await payElsewhere()
    const day = today()
    nextMorning()
    await reconcileDay(day)
    const [finding] = await findings()
    const id = parseId<FindingId>(finding?.id)
    const accept = await shop.make(AcceptFinding)
    const putAway = () => shop.db.transaction(async (trx) => (id ? accept.execute(trx, id) : null))
    assert.deepEqual(await putAway(), finding)
    assert.isNull(await putAway())
    await reconcileDay(day)
    assert.isEmpty(await findings())

    await rows(shop.db, 'UPDATE payments.reconciliation_findings SET their_amount = 1')
    await reconcileDay(day)
    assert.lengthOf(await findings(), 1)
  })

  test('a page that is still open for an order that is over is reported', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    shop.holdPagesOpen()
    await shop.cancelBehindStripe(orderId, 'customer')
    await rows(
      shop.db,
      `UPDATE payments.payment_attempts SET state = 'expired' WHERE order_id = ?`,
      [orderId]
    )
    await reconcileDay(today())
    assert.containsSubset(await findings(), [{ kind: 'page_still_open', orderId }])
  })

  test('a crash costs one page: the next worker goes on from there', async ({ assert }) => {
    stripe().setLimits({ account: 1000, endpoint: 1000 })
    for (let made = 0; made < 130; made++) await payElsewhere()
    shop.loseWebhooks()
    const day = today()
    nextMorning()
    const before = shop.calls.length
    faults().plan({ endpoint: LIST, kind: 'error', times: 2, status: 503 })
    const worker = await shop.make(Reconcile)
    while ((await worker.execute()) > 0);
    const [stopped] = await rows<{ step: string }>(
      shop.db,
      'SELECT step FROM payments.reconciliation_runs WHERE finished_at IS NULL'
    )
    assert.equal(stopped?.step, 'sessions')

    await rows(
      shop.db,
      `UPDATE payments.reconciliation_runs SET claimed_until = now() + interval '1 year'
      WHERE finished_at IS NULL`
    )
    assert.equal(await worker.execute(), 0, 'its lease runs')
    await rows(shop.db, 'UPDATE payments.reconciliation_runs SET claimed_until = :now', {
      now: shop.clock.now(),
    })
    await reconcileDay(day)
    const answered = (path: string) =>
      shop.calls.slice(before).filter((call) => call.startsWith(`GET ${path} 200`)).length
    assert.equal(answered('/v1/checkout/sessions'), 2)
    assert.equal(answered('/v1/payment_intents'), 2)
    assert.lengthOf(await rows(shop.db, 'SELECT 1 FROM payments.reconciliation_findings'), 130)
  })

  test('two workers compare a page once', async ({ assert }) => {
    await shop.placeOrder()
    wait(11 * 60)
    faults().plan({ endpoint: 'GET /v1/checkout/sessions/:id', kind: 'hold' })
    const first = (await shop.make(Reconcile)).execute()
    await faults().someoneHeld()
    assert.equal(await (await shop.make(Reconcile)).execute(), 0)
    faults().release()
    assert.equal(await first, 1)
  })

  test('waits while Stripe is out of reach, and says why', async ({ assert }) => {
    nextMorning()
    faults().plan({ endpoint: 'GET /v1/events', kind: 'drop', times: 2 })
    await reconcile()
    const [run] = await rows<{ last_error: string }>(
      shop.db,
      'SELECT last_error FROM payments.reconciliation_runs WHERE finished_at IS NULL'
    )
    assert.match(run?.last_error ?? '', /Stripe cannot be asked/)
    await reconcile()
    const state = await (await shop.make(ReconciliationStateQuery)).execute()
    assert.equal(state.dayFinishedAt, shop.clock.now().getTime() / 1000)
    assert.isNotNull(state.openFinishedAt)
  })

  test('is done once a day, and four times an hour for what is open', async ({ assert }) => {
    nextMorning()
    assert.isAbove(await reconcile(), 0)
    assert.equal(await reconcile(), 0)
    wait(16 * 60)
    assert.equal(await reconcile(), 4, 'the steps of what is open')
    assert.lengthOf(
      await rows(shop.db, 'SELECT 1 FROM payments.reconciliation_runs WHERE day IS NOT NULL'),
      1
    )
  })

  test('what a refund took beyond its payment is reported', async ({ assert }) => {
    const { orderId } = await paidOrder()
    stripe().refund(await shop.sessionOf(orderId))
    const intent = await intentOf(orderId)
    const charge = stripe()
      .describe()
      .charges.find(({ payment_intent: id }) => id === intent)
    if (charge) charge.amount_refunded += 1
    const day = today()
    nextMorning()
    await reconcileDay(day)
    assert.containsSubset(await findings(), [{ kind: 'refunded_beyond_payment', orderId }])
  })
})
