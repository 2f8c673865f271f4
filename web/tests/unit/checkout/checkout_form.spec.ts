import { test } from '@japa/runner'
import { readCheckoutForm } from '#checkout/checkout_form.ts'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const FILLED = {
  'key': 'k',
  'email': ' ada@example.com ',
  'shippingAddress.name': 'Ada Lovelace',
  'shippingAddress.line1': '12 St James’s Square',
  'shippingAddress.city': 'London',
  'shippingAddress.postcode': 'SW1Y 4JH',
  'shippingAddress.country': 'GB',
  'shippingOption': 'standard',
  'seenTotal.standard': '1595',
  'seenTotal.express': '1895',
}

test.group('The checkout form', () => {
  test('becomes the request of the contract, without what was left empty', ({ assert }) => {
    const { request, key } = readCheckoutForm(form({ ...FILLED, phone: '' }), 'GBP')
    assert.equal(key, 'k')
    assert.deepEqual(request, {
      email: 'ada@example.com',
      shippingAddress: {
        name: 'Ada Lovelace',
        line1: '12 St James’s Square',
        city: 'London',
        postcode: 'SW1Y 4JH',
        country: 'GB',
      },
      shippingOption: 'standard',
      expectedTotal: { amount: 1595, currency: 'GBP' },
    })
  })

  test('expects the total of the option that was chosen', ({ assert }) => {
    const { request } = readCheckoutForm(form({ ...FILLED, shippingOption: 'express' }), 'GBP')
    assert.deepEqual(request.expectedTotal, { amount: 1895, currency: 'GBP' })
  })

  test('expects no total when it was tampered with; the shop then asks its own prices', ({
    assert,
  }) => {
    const { request } = readCheckoutForm(form({ ...FILLED, 'seenTotal.standard': '-5' }), 'GBP')
    assert.isUndefined(request.expectedTotal)
  })

  test('a different billing address counts only when its box is ticked', ({ assert }) => {
    const billing = { 'billingAddress.name': 'Lord Byron', 'billingAddress.country': 'GR' }
    assert.isUndefined(
      readCheckoutForm(form({ ...FILLED, ...billing }), 'GBP').request.billingAddress
    )
    const ticked = form({ ...FILLED, ...billing, billingDiffers: 'on' })
    assert.equal(readCheckoutForm(ticked, 'GBP').request.billingAddress?.country, 'GR')
  })

  test('a country that is none of ours becomes home', ({ assert }) => {
    const { country } = readCheckoutForm(form({ 'shippingAddress.country': 'XX' }), 'GBP')
    assert.equal(country, 'GB')
  })
})
