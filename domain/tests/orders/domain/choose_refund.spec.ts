import { test } from '@japa/runner'
import fc from 'fast-check'
import { allocateRefund } from '../../../src/orders/domain/allocate_refund.ts'
import { claim } from '../../../src/orders/domain/claim_refunds.ts'
import { chooseRefund, type RefundScope } from '../../../src/orders/domain/choose_refund.ts'
import { leftInAll, refundLeft, type RefundSheet } from '../../../src/orders/domain/refund_sheet.ts'
import type { LiveRefund, RefundPart } from '../../../src/payments/index.ts'
import { newId, type OrderLineId } from '../../../src/shared/index.ts'

const [MUG, CLOCK] = [newId<OrderLineId>(), newId<OrderLineId>()]

/** Three mugs for £10, a clock for £20.01, and £3.95 postage. */
const SHEET: RefundSheet = {
  currency: 'GBP',
  parts: [
    { ...part(MUG, 1000), quantity: 3 },
    { ...part(CLOCK, 2001), quantity: 1 },
    part(null, 395),
  ],
}

function part(lineId: OrderLineId | null, captured: number) {
  return { lineId, captured, refunded: 0, goingBack: 0, quantity: 0, piecesBack: 0 }
}

function refund(state: LiveRefund['state'], parts: RefundPart[]): LiveRefund {
  const amount = total(parts)
  return { id: newId(), state, parts, amount, reason: 'returned', requestedAt: new Date() }
}

function total(parts: readonly RefundPart[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}

/** What goes back, as postage or line and sum; or why nothing does. */
function choose(scope: RefundScope, sheet = SHEET) {
  const chosen = chooseRefund(sheet, scope)
  return chosen.ok
    ? chosen.value.map(({ quantity, amount }) => [quantity, amount])
    : chosen.error.code
}

const parts = (lines: { lineId: OrderLineId; quantity?: number; amount?: number }[]) =>
  ({ kind: 'parts', lines, shipping: null }) as const

test.group('What of an order goes back', () => {
  test('is all that is left, its pieces too', ({ assert }) => {
    assert.deepEqual(choose({ kind: 'rest' }), [
      [3, 1000],
      [1, 2001],
      [null, 395],
    ])
  })

  test('is what is named, by line, by pieces, by sum, and postage', ({ assert }) => {
    assert.deepEqual(choose(parts([{ lineId: CLOCK }])), [[1, 2001]])
    assert.deepEqual(choose(parts([{ lineId: MUG, quantity: 1 }])), [[1, 333]])
    assert.deepEqual(choose(parts([{ lineId: MUG, amount: 150 }])), [[null, 150]])
    assert.deepEqual(choose(parts([{ lineId: MUG, quantity: 2, amount: 150 }])), [[2, 150]])
    assert.deepEqual(choose({ kind: 'parts', lines: [], shipping: 'rest' }), [[null, 395]])
    assert.deepEqual(choose({ kind: 'parts', lines: [], shipping: 95 }), [[null, 95]])
  })

  test('piece by piece comes to the line, to the penny', ({ assert }) => {
    let sheet = SHEET
    const amounts = [1, 2, 3].map(() => {
      const chosen = chooseRefund(sheet, parts([{ lineId: MUG, quantity: 1 }]))
      if (!chosen.ok) throw new Error(chosen.error.code)
      sheet = claim(sheet, [refund('pending', chosen.value)])
      return total(chosen.value)
    })
    assert.deepEqual(amounts, [333, 334, 333])
    assert.equal(choose(parts([{ lineId: MUG, quantity: 1 }]), sheet), 'refund_exceeds_captured')
  })

  test('as goodwill is taken from everything by what is left of it', ({ assert }) => {
    assert.deepEqual(choose({ kind: 'amount', amount: 1000 }), [
      [null, 295],
      [null, 589],
      [null, 116],
    ])
    assert.deepEqual(choose({ kind: 'amount', amount: 3396 }), [
      [null, 1000],
      [null, 2001],
      [null, 395],
    ])
  })

  test('is never more than was captured, what is on its way back counted', ({ assert }) => {
    const pending = claim(SHEET, [refund('pending', [{ lineId: MUG, quantity: 2, amount: 600 }])])
    assert.equal(choose(parts([{ lineId: MUG, amount: 401 }]), pending), 'refund_exceeds_captured')
    assert.equal(choose(parts([{ lineId: MUG, quantity: 2 }]), pending), 'refund_exceeds_captured')
    assert.equal(choose({ kind: 'amount', amount: 2797 }, pending), 'refund_exceeds_captured')
    assert.equal(choose({ kind: 'parts', lines: [], shipping: 396 }), 'refund_exceeds_captured')
    assert.deepEqual(choose(parts([{ lineId: MUG }]), pending), [[1, 400]])
    assert.deepEqual(refundLeft(pending), {
      amount: 2796,
      shipping: 395,
      lines: [
        { lineId: MUG, amount: 400, quantity: 1 },
        { lineId: CLOCK, amount: 2001, quantity: 1 },
      ],
    })
  })

  test('is nothing where nothing is left, or nothing was asked for', ({ assert }) => {
    const all = claim(SHEET, [{ ...refund('pending', []), amount: 3396 }])
    assert.equal(leftInAll(all), 0)
    assert.equal(choose({ kind: 'rest' }, all), 'nothing_to_refund')
    assert.equal(choose({ kind: 'parts', lines: [], shipping: null }), 'nothing_to_refund')
    assert.equal(choose(parts([{ lineId: newId<OrderLineId>() }])), 'refund_line_unknown')
  })
})

test.group('What money that did go back was for', () => {
  const amountsOf = (sheet: RefundSheet, amount: number, wish: RefundPart[] = []) =>
    allocateRefund(sheet, amount, wish).map((one) => one.amount)

  test('is what it was asked for', ({ assert }) => {
    const wish = [{ lineId: MUG, quantity: 1, amount: 333 }]
    assert.deepEqual(allocateRefund(SHEET, 333, wish), wish)
  })

  test('is spread over what nobody has claimed where nobody said', ({ assert }) => {
    const pending = claim(SHEET, [
      refund('pending', [{ lineId: CLOCK, quantity: 1, amount: 2001 }]),
    ])
    assert.deepEqual(amountsOf(pending, 1395), [1000, 395])
    assert.deepEqual(amountsOf(pending, 1396), [1000, 1, 395])
    assert.deepEqual(amountsOf(SHEET, 3396), [1000, 2001, 395])
  })

  test('is spread where its line was taken by another refund meanwhile', ({ assert }) => {
    const [mug, ...others] = SHEET.parts
    if (!mug) throw new Error('There is a mug')
    const sheet = { ...SHEET, parts: [{ ...mug, refunded: 800 }, ...others] }
    assert.deepEqual(
      amountsOf(sheet, 500, [{ lineId: MUG, quantity: 1, amount: 500 }]),
      [200, 251, 49]
    )
  })

  test('cannot be more than was captured', ({ assert }) => {
    assert.throws(() => allocateRefund(SHEET, 3397, []), RangeError)
  })

  test('adds up, whatever is refunded, in whatever order', ({ assert }) => {
    const amounts = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.nat({ max: 50_000 }), { maxLength: 12 }),
        (lines, refunds) => {
          let sheet: RefundSheet = {
            currency: 'GBP',
            parts: lines.map((captured) => part(newId<OrderLineId>(), captured)),
          }
          const captured = leftInAll(sheet)
          let refunded = 0
          for (const wanted of refunds) {
            const amount = Math.min(wanted, leftInAll(sheet))
            if (amount === 0) continue
            const booked = allocateRefund(sheet, amount, [])
            assert.equal(total(booked), amount)
            refunded += amount
            sheet = {
              ...sheet,
              parts: sheet.parts.map((one) => {
                const own = booked.find(({ lineId }) => lineId === one.lineId)
                return { ...one, refunded: one.refunded + (own?.amount ?? 0) }
              }),
            }
            assert.isTrue(sheet.parts.every((one) => one.refunded <= one.captured))
            assert.equal(leftInAll(sheet), captured - refunded)
          }
        }
      )
    )
  })
})
