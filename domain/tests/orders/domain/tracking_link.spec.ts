import { test } from '@japa/runner'
import { trackingLink } from '../../../src/orders/domain/tracking_link.ts'

test.group('The link to follow a parcel', () => {
  test('leads to the carrier’s own page, however its name is written', ({ assert }) => {
    const page = 'https://www.royalmail.com/track-your-item#/tracking-results/QP12GB'
    assert.equal(trackingLink('Royal Mail', 'QP 12 GB'), page)
    assert.equal(trackingLink('ROYAL-MAIL', 'QP12GB'), page)
  })

  test('carries no number that could lead elsewhere', ({ assert }) => {
    assert.equal(trackingLink('ups', 'a&b=/c'), 'https://www.ups.com/track?tracknum=a%26b%3D%2Fc')
  })

  test('is not there for a carrier that we do not know, nor without a number', ({ assert }) => {
    assert.isNull(trackingLink('Our own van', '1'))
    assert.isNull(trackingLink('constructor', '1'))
    assert.isNull(trackingLink('UPS', null))
  })
})
