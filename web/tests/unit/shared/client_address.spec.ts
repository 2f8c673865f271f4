import { test } from '@japa/runner'
import { clientAddressResolver } from '#shared/http/client_address.ts'

const resolve = clientAddressResolver(['10.0.0.0/8', '::1/128', '127.0.0.1'])

test.group('Whose address is it?', () => {
  test('our own proxies are looked past, from the right', ({ assert }) => {
    assert.equal(resolve('10.0.0.7', '203.0.113.9, 10.1.2.3'), '203.0.113.9')
  })

  test('an address that the client claims is not believed', ({ assert }) => {
    assert.equal(resolve('10.0.0.7', '198.51.100.1, 203.0.113.9'), '203.0.113.9')
    assert.equal(resolve('203.0.113.9', '198.51.100.1'), '203.0.113.9')
  })

  test('IPv4 on an IPv6 socket is IPv4', ({ assert }) => {
    assert.equal(resolve('::ffff:10.0.0.7', '203.0.113.9'), '203.0.113.9')
    assert.equal(resolve('::1', '2001:db8::5'), '2001:db8::5')
  })

  test('nonsense in the header leaves the last address that was sure', ({ assert }) => {
    assert.equal(resolve('10.0.0.7', 'unknown'), '10.0.0.7')
    assert.equal(resolve('10.0.0.7', null), '10.0.0.7')
    assert.equal(resolve('10.0.0.7', '203.0.113.9:1234'), '10.0.0.7')
  })

  test('a range that cannot be read stops the server from starting', ({ assert }) => {
    assert.throws(() => clientAddressResolver(['the load balancer']), /TRUSTED_PROXY_CIDRS/)
  })
})
