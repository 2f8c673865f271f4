import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { createOpsServer } from '../../../server/ops_server.ts'
import { readSettings } from '../../../server/settings.ts'
import { filesNamedIn, isCatalogue, isPicture, isShell } from '../../../src/service-worker/rules.ts'

test.group('The server’s settings', () => {
  test('have safe defaults', ({ assert }) => {
    const settings = readSettings({})
    assert.equal(settings.port, 3000)
    assert.equal(settings.opsPort, 3004)
    assert.isAbove(settings.keepAliveMs, 60_000)
  })

  test('nonsense stops it from starting, by name', ({ assert }) => {
    assert.throws(() => readSettings({ WEB_OPS_PORT: 'many' }), /WEB_OPS_PORT/)
  })
})

test.group('Serving the public', () => {
  const PUBLIC = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://shop.example',
    INTERNAL_TOKEN: 'x7'.repeat(20),
  }

  test('takes https and a secret of its own', ({ assert }) => {
    assert.equal(readSettings(PUBLIC).publicUrl.host, 'shop.example')
    assert.throws(() => readSettings({ ...PUBLIC, PUBLIC_URL: 'http://shop.example' }), /https/)
    assert.throws(() => readSettings({ ...PUBLIC, INTERNAL_TOKEN: '' }), /INTERNAL_TOKEN/)
    assert.throws(
      () =>
        readSettings({
          ...PUBLIC,
          INTERNAL_TOKEN: 'development-internal-token-that-everybody-knows',
        }),
      /INTERNAL_TOKEN/
    )
  })

  test('a shop that only this machine can reach may be simpler', ({ assert }) => {
    const local = { NODE_ENV: 'production', PUBLIC_URL: 'http://localhost:8080' }
    assert.equal(readSettings(local).publicUrl.host, 'localhost:8080')
  })
})

test.group('Probes', () => {
  test('ready until it is asked to leave, alive throughout', async ({ assert, cleanup }) => {
    let ready = true
    const server = createOpsServer(() => ready).listen(0, '127.0.0.1')
    cleanup(() => {
      server.closeAllConnections()
      server.close()
    })
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status
    assert.equal(await status('/readyz'), 200)
    ready = false
    assert.equal(await status('/readyz'), 503)
    assert.equal(await status('/livez'), 200)
    assert.equal(await status('/metrics'), 200)
    assert.equal(await status('/anything'), 404)
  })
})

test.group('What a device may keep', () => {
  test('catalogue pages, and nothing of a person', ({ assert }) => {
    for (const path of ['/', '/c/mugs', '/p/red-mug', '/search', '/about']) {
      assert.isTrue(isCatalogue(path), path)
    }
    for (const path of ['/cart', '/checkout', '/orders/1', '/orders/find', '/api/v1/cart']) {
      assert.isFalse(isCatalogue(path), path)
      assert.isFalse(isPicture(path), path)
      assert.isFalse(isShell(path), path)
    }
  })

  test('the offline page is kept with the files that it names', ({ assert }) => {
    const html =
      '<link href="/_app/immutable/assets/a.css" rel="stylesheet"><script src="/_app/immutable/workers/m.js">' +
      '</script><link href="/_app/immutable/assets/a.css"><a href="/cart">'
    assert.deepEqual(filesNamedIn(html), [
      '/_app/immutable/assets/a.css',
      '/_app/immutable/workers/m.js',
    ])
  })
})
