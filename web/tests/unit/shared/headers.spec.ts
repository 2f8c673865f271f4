import { test } from '@japa/runner'
import { cookieScheme, isOrderId } from '#shared/http/cookie_names.ts'
import { requestId, traceIdOf, traceparent } from '#shared/http/request_id.ts'
import { applySecurityHeaders, applyTransportSecurity } from '#shared/http/security_headers.ts'

test.group('Headers', () => {
  test('a checkout may lead to the payment page, and no form anywhere else', ({ assert }) => {
    const headers = new Headers({ 'content-security-policy': "default-src 'self'" })
    applySecurityHeaders(headers, ['https://checkout.stripe.com'])
    assert.equal(
      headers.get('content-security-policy'),
      "default-src 'self'; form-action 'self' https://checkout.stripe.com"
    )
  })

  test('only a shop on https promises to stay there', ({ assert }) => {
    const plain = new Headers()
    applyTransportSecurity(plain, 'http://localhost:8080')
    assert.isNull(plain.get('strict-transport-security'))
    const secure = new Headers()
    applyTransportSecurity(secure, 'https://shop.example')
    assert.include(secure.get('strict-transport-security') ?? '', 'max-age')
  })

  test('a request keeps the name it came with, if that may enter a log line', ({ assert }) => {
    assert.equal(requestId('0190b7a2-7d11'), '0190b7a2-7d11')
    assert.match(requestId('forged"} {"level":"fatal'), /^[0-9a-f-]{36}$/)
    assert.match(requestId(null), /^[0-9a-f-]{36}$/)
  })

  test('a trace goes on, or begins here', ({ assert }) => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
    assert.equal(traceparent(trace), trace)
    assert.match(traceparent('anything else'), /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    assert.equal(traceIdOf(trace), '4bf92f3577b34da6a3ce929d0e0e4736')
  })

  test('cookies follow the scheme of the shop', ({ assert }) => {
    const id = '0190b7a2-7d11-7000-8000-000000000000'
    assert.equal(cookieScheme('http://localhost:8080').cart, 'hf_cart')
    assert.equal(cookieScheme('https://shop.example').cart, '__Host-hf_cart')
    assert.equal(cookieScheme('https://shop.example').order(id), `__Host-hf_order_${id}`)
    assert.isTrue(cookieScheme('https://shop.example').secure)
  })

  test('what is no order’s id never becomes the name of a cookie', ({ assert }) => {
    assert.isTrue(isOrderId('0190b7a2-7d11-7000-8000-000000000000'))
    assert.isFalse(isOrderId('x; Path=/'))
    assert.isFalse(isOrderId('find'))
  })
})
