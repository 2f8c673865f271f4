import { test } from '@japa/runner'
import { until } from '@holdfast/sandbox/stack'
import { ShopForTests } from '#tests/support/shop'
import { TraceReceiver, type Span } from '#tests/support/trace_receiver'
import { WorkerProcess } from '#tests/support/worker_process'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const REQUEST = '00f067aa0ba902b7'

const isStripeCall = ({ attributes }: Span) =>
  attributes.some(({ value }) => value.stringValue?.includes('/v1/checkout/sessions/'))

const isHandler = ({ name }: Span) => name === 'orders.follow_payment'

test.group('A trace', (group) => {
  group.tap((each) => each.timeout(90_000))

  test('goes on from the request that told of a payment, through the outbox, to the call to Stripe', async ({
    assert,
    cleanup,
  }) => {
    const shop = await ShopForTests.open()
    const receiver = await TraceReceiver.open()
    const worker = await WorkerProcess.start({ ...shop.environment, ...receiver.environment })
    cleanup(async () => {
      shop.traceParent = undefined
      await worker.stop()
      receiver.close()
    })
    const { orderId, sessionId } = await shop.placeOrder('trace@example.com')
    shop.traceParent = `00-${TRACE}-${REQUEST}-01`
    await shop.pay(sessionId)
    // A span is sent when it ends, so the call comes before the handler around it.
    const areThere = () => {
      const spans = receiver.of(TRACE)
      return Promise.resolve(spans.some(isStripeCall) && spans.some(isHandler))
    }
    await until(areThere, { timeoutMs: 60_000 })

    const spans = receiver.of(TRACE)
    const handler = spans.find(isHandler)
    assert.equal(handler?.parentSpanId, REQUEST, 'the handler follows the request')
    const call = spans.find(isStripeCall)
    const above = new Set<string>()
    for (let span = call; span;) {
      const parent: string | undefined = span.parentSpanId
      if (parent) above.add(parent)
      span = spans.find(({ spanId }) => spanId === parent)
    }
    assert.isTrue(above.has(handler?.spanId ?? ''), 'Stripe is asked by the handler')

    const line = await until(
      () =>
        Promise.resolve(
          worker.lines.some((one) => one.aggregate_id === orderId && one.trace_id === TRACE)
        ),
      { timeoutMs: 30_000 }
    )
    assert.isTrue(line, 'and the line in the log is found by its trace')
  })
})
