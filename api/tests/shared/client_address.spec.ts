import type { IncomingHttpHeaders } from 'node:http'
import { test } from '@japa/runner'
import { HttpContextFactory, RequestFactory } from '@adonisjs/core/factories/http'
import { clientAddress } from '#app/shared/client_address'

/** The address that we take a request to come from. The peer's socket is set by hand: a test has only loopback. */
function addressOf(peer: string, headers: IncomingHttpHeaders): string {
  const request = new RequestFactory().create()
  Object.assign(request.request.headers, headers)
  Object.defineProperty(request.request.socket, 'remoteAddress', { value: peer })
  return clientAddress(new HttpContextFactory().merge({ request }).create())
}

test.group('Whose address is it', () => {
  test('a stranger who writes the header himself is taken by his socket', ({ assert }) => {
    assert.equal(addressOf('203.0.113.9', { 'x-forwarded-for': '198.51.100.1' }), '203.0.113.9')
  })

  test('behind the load balancer it is the last hop that no proxy of ours wrote', ({ assert }) => {
    const header = '198.51.100.1, 203.0.113.9, 127.0.0.2'
    assert.equal(addressOf('127.0.0.1', { 'x-forwarded-for': header }), '203.0.113.9')
  })

  test('our web server proves itself and is believed', ({ assert }) => {
    const headers = {
      'x-forwarded-for': '198.51.100.1',
      'x-internal-token': process.env.INTERNAL_TOKEN,
    }
    assert.equal(addressOf('10.0.0.7', headers), '198.51.100.1')
  })

  test('a wrong token is worth nothing', ({ assert }) => {
    const headers = { 'x-forwarded-for': '198.51.100.1', 'x-internal-token': 'guess' }
    assert.equal(addressOf('10.0.0.7', headers), '10.0.0.7')
  })

  test('rubbish in the header ends the search')
    .with(['not an address', '198.51.100.1, <script>', ',,,', ''])
    .run(({ assert }, header) => {
      assert.equal(addressOf('127.0.0.1', { 'x-forwarded-for': header }), '127.0.0.1')
    })
})
