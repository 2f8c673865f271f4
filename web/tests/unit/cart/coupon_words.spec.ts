import { test } from '@japa/runner'
import { couponEffect, couponReason, couponRefusal } from '#cart/coupon_words.ts'
import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'
import type { CartCoupon } from '#shared/api/types.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const TEN: CartCoupon = {
  code: 'TEN',
  kind: 'percentage',
  discount: gbp(233),
  applies: true,
  reason: null,
  missing: null,
}

test.group('What a coupon does', () => {
  test('takes so much off, or pays the delivery', ({ assert }) => {
    assert.equal(couponEffect(TEN), '−£2.33')
    assert.equal(couponEffect({ ...TEN, kind: 'free_shipping' }), 'Free delivery')
  })

  test('or says why it does nothing', ({ assert }) => {
    const idle: CartCoupon = { ...TEN, applies: false, reason: 'below_minimum', missing: gbp(1000) }
    assert.equal(couponEffect(idle), 'Add £10 more to use it.')
    assert.include(couponEffect({ ...idle, reason: 'expired', missing: null }), 'expired')
  })

  test('a reason that is new to this page has words all the same', ({ assert }) => {
    assert.equal(couponReason('full_moon'), 'This coupon cannot be used here.')
    assert.equal(couponReason(undefined), 'This coupon cannot be used here.')
  })
})

test.group('Why a code was not taken', () => {
  test('each code of the contract has its own words, and says what was left unchanged', ({
    assert,
  }) => {
    const said = (problem: ApiProblem) => couponRefusal(problem) ?? ''
    const unknown = { code: 'coupon_not_applicable', reason: 'unknown' }
    assert.equal(
      said(new ApiProblem(409, unknown)),
      'We do not know this coupon. Your cart is unchanged.'
    )
    assert.include(
      said(new ApiProblem(409, { code: 'coupon_exhausted', reason: 'exhausted' })),
      'used up'
    )
    assert.include(said(new ApiProblem(409, { code: 'too_many_coupons' })), 'ten')
    assert.include(said(new ApiProblem(422, {})), 'enter the code')
    assert.include(said(new ApiProblem(429, {})), 'wait')
    assert.include(said(new ApiProblem(503, {})), 'busy')
    assert.include(couponRefusal(new ApiUnreachable('gone')) ?? '', 'try again')
  })

  test('what is our own fault is not the shopper’s matter', ({ assert }) => {
    assert.isNull(couponRefusal(new ApiProblem(500, {})))
    assert.isNull(couponRefusal(new TypeError('oops')))
  })
})
