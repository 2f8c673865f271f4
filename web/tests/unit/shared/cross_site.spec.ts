import { test } from '@japa/runner'
import { isCrossSite } from '#shared/http/cross_site.ts'

const OWN = 'https://shop.example'

function sent(method: string, headers: Record<string, string>): boolean {
  return isCrossSite(new Request(`${OWN}/cart`, { method, headers }), OWN)
}

test.group('Forms from elsewhere', () => {
  test('another site’s form is refused', ({ assert }) => {
    assert.isTrue(
      sent('POST', { 'sec-fetch-site': 'cross-site', 'origin': 'https://evil.example' })
    )
    assert.isTrue(sent('POST', { 'sec-fetch-site': 'same-site' }))
    assert.isTrue(sent('POST', { origin: 'https://evil.example' }))
    assert.isTrue(sent('POST', { origin: 'null' }))
  })

  test('our own form is taken', ({ assert }) => {
    assert.isFalse(sent('POST', { 'sec-fetch-site': 'same-origin', 'origin': OWN }))
    assert.isFalse(sent('POST', { 'sec-fetch-site': 'none' }))
  })

  test('a link from elsewhere is welcome', ({ assert }) => {
    assert.isFalse(sent('GET', { 'sec-fetch-site': 'cross-site' }))
  })
})
