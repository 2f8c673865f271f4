import { test } from '@japa/runner'
import { replacing } from '../../../src/orders/domain/replacing.ts'
import { newId, type OrderId } from '../../../src/shared/index.ts'

const id = newId<OrderId>()
const bodyHash = Buffer.from('body')
const now = new Date('2026-11-23T12:00:00Z')
const payUntil = new Date('2026-11-23T12:01:00Z')
const live = { id, cartVersion: 3, bodyHash, payUntil, paymentStatus: 'pending' as const }
const wanted = { cartVersion: 3, bodyHash, now, closedPageOf: null }

test.group('What becomes of a cart’s unpaid order when the cart is placed again', () => {
  test('{name}: {becomes}')
    .with([
      { name: 'nothing changed', live, wanted, becomes: 'keep' },
      { name: 'another cart', live, wanted: { ...wanted, cartVersion: 4 }, becomes: 'close_page' },
      {
        name: 'another address',
        live,
        wanted: { ...wanted, bodyHash: Buffer.from('else') },
        becomes: 'close_page',
      },
      { name: 'time is up', live: { ...live, payUntil: now }, wanted, becomes: 'close_page' },
      { name: 'page closed', live, wanted: { ...wanted, closedPageOf: id }, becomes: 'supersede' },
      {
        name: 'another page closed',
        live,
        wanted: { ...wanted, cartVersion: 4, closedPageOf: newId<OrderId>() },
        becomes: 'close_page',
      },
      {
        name: 'bank payment on its way',
        live: { ...live, paymentStatus: 'processing' as const },
        wanted: { ...wanted, closedPageOf: id },
        becomes: 'order_payment_processing',
      },
      {
        name: 'paid',
        live: { ...live, paymentStatus: 'paid' as const },
        wanted: { ...wanted, closedPageOf: id },
        becomes: 'order_already_paid',
      },
    ])
    .run(({ assert }, { live: order, wanted: asked, becomes }) => {
      const step = replacing(order, asked)
      assert.equal(step.ok ? step.value : step.error.code, becomes)
    })
})
