import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { PrepareProbe } from '@holdfast/domain/catalog'
import { PaymentPages } from '#tests/support/payment_pages'

interface Journey {
  failedAt?: string
  reason?: string
  release: string
}

/** The prober is a program of its own, which the API's build knows nothing of. */
const program = new URL('../../../prober/journey.ts', import.meta.url).href
const api = `http://${process.env.HOST}:${process.env.PORT}`

test.group('The prober', (group) => {
  let pages: PaymentPages
  let buy: (api: string, token: string) => Promise<Journey>

  group.setup(async () => {
    await (await app.container.make(PrepareProbe)).execute()
    const prober: { buy: typeof buy } = await import(program)
    buy = prober.buy
  })
  group.each.setup(() => {
    const opened = PaymentPages.open()
    pages = opened.pages
    return opened.close
  })

  test('buys up to the payment page, cancels, and knows which release it was', async ({
    assert,
  }) => {
    const journey = await buy(api, process.env.PROBER_TOKEN ?? '')
    assert.deepEqual(journey, { release: process.env.RELEASE })
  })

  test('notices a shop that places orders which nobody can pay', async ({ assert }) => {
    pages.isReachable = false
    const journey = await buy(api, process.env.PROBER_TOKEN ?? '')
    assert.equal(journey.failedAt, 'pay')
  })

  test('without its token it gets nothing into its cart', async ({ assert }) => {
    const journey = await buy(api, 'guessed')
    assert.equal(journey.failedAt, 'cart')
    assert.include(journey.reason ?? '', '404')
    assert.equal(journey.release, 'unknown')
  })
})
