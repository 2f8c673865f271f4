import { test } from '@japa/runner'
import { fieldErrors } from '#checkout/field_errors.ts'
import { checkoutRefusal } from '#checkout/refusals.ts'
import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'
import type { Cart, CartLine } from '#shared/api/types.ts'

const GBP = (amount: number) => ({ amount, currency: 'GBP' })

const LINE: CartLine = {
  variantId: 'v1',
  sku: '22423',
  slug: 'cake-stand',
  name: 'Regency Cake Stand',
  options: {},
  image: null,
  quantity: 2,
  unitPrice: GBP(1275),
  discount: GBP(0),
  total: GBP(2550),
  available: true,
}

const CART: Cart = {
  id: 'c',
  version: 1,
  currency: 'GBP',
  lines: [LINE],
  coupons: [],
  subtotal: GBP(2550),
  discount: GBP(0),
  shipping: null,
  tax: null,
  pricesIncludeTax: true,
  total: GBP(2550),
  notices: [],
}

const said = (problem: ApiProblem) => checkoutRefusal(problem, CART)?.message ?? ''

test.group('Why an order was not placed', () => {
  test('somebody was quicker: which thing, and how many are left', ({ assert }) => {
    const lines = [{ variantId: 'v1', requested: 2, available: 1 }]
    const message = said(new ApiProblem(409, { code: 'insufficient_stock', lines }))
    assert.include(message, 'Regency Cake Stand: only 1 left')
    assert.include(message, 'Nothing was ordered')
  })

  test('a price moved: the new total', ({ assert }) => {
    const cart = { ...CART, total: GBP(2750) }
    assert.include(said(new ApiProblem(409, { code: 'price_changed', cart })), '£27.50')
  })

  test('a tax that comes on top: how much, and all of it', ({ assert }) => {
    const cart = { ...CART, tax: GBP(102), total: GBP(4347), pricesIncludeTax: false }
    const message = said(new ApiProblem(409, { code: 'price_changed', cart }))
    assert.include(message, 'The tax for this address is £1.02')
    assert.include(message, '£43.47 in all')
  })

  test('a coupon that ran out: which, and why', ({ assert }) => {
    const problem = { code: 'coupon_exhausted', coupon: 'LAST', reason: 'exhausted' }
    const message = said(new ApiProblem(409, problem))
    assert.include(message, 'The coupon LAST takes nothing off: this coupon has been used up.')
    assert.include(message, 'Nothing was ordered')
  })

  test('every code of the contract has its own words: {$self}')
    .with([
      'insufficient_stock',
      'price_changed',
      'coupon_exhausted',
      'coupon_not_applicable',
      'order_payment_processing',
      'order_already_paid',
      'idempotency_in_progress',
      'amount_below_minimum',
      'payment_provider_unavailable',
    ])
    .run(({ assert }, code) => {
      assert.isAbove(said(new ApiProblem(409, { code })).length, 40)
    })

  test('no answer: the button may be pressed again', ({ assert }) => {
    const refusal = checkoutRefusal(new ApiUnreachable('timeout'), CART)
    assert.include(refusal?.message ?? '', 'not order twice')
  })

  test('what is our own fault is not the shopper’s matter', ({ assert }) => {
    assert.isNull(checkoutRefusal(new ApiProblem(500, {}), CART))
  })
})

test.group('Errors at their fields', () => {
  test('a pointer names the field', ({ assert }) => {
    const errors = fieldErrors([
      { pointer: '/shippingAddress/postcode', code: 'required', message: 'is required' },
      { pointer: '/email', code: 'email', message: 'is no email' },
      { pointer: '/phone', code: 'regex', message: 'The phone number has letters in it.' },
    ])
    assert.deepEqual(errors, {
      'shippingAddress.postcode': 'Enter the postcode.',
      'email': 'Enter an email address like name@example.com.',
      'phone': 'The phone number has letters in it.',
    })
  })
})
