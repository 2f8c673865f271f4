import { test } from '@japa/runner'
import { visitor } from '../helpers/browser.ts'
import { findProduct, NO_SHOP, SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

test.group('Without a network', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('pages seen before are still there, others say so, a cart is never from memory', async (context) => {
    const { assert } = context
    const visit = await visitor(context, { serviceWorkers: 'allow', pictures: true })
    const page = await visit.newPage()
    const product = await findProduct(simple)
    await page.goto('/')
    await page.evaluate(
      'navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller ?? ' +
        'new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve))).then(() => null)'
    )
    await page.goto(`/p/${product.slug}`, { waitUntil: 'networkidle' })
    await page.goto('/cart', { waitUntil: 'networkidle' })

    await visit.setOffline(true)
    await page.goto(`/p/${product.slug}`)
    await page.getByRole('heading', { level: 1, name: product.name }).waitFor()
    const drawn = await page.evaluate(
      'getComputedStyle(document.querySelector(".button")).borderRadius'
    )
    assert.notEqual(drawn, '0px', 'styled as ever')

    for (const path of ['/cart', '/p/never-seen-before']) {
      await page.goto(path)
      await page.getByRole('heading', { name: 'No connection just now' }).waitFor()
    }
    const kept: string[] = await page.evaluate(
      'caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))' +
        '.then((lists) => lists.flat().map(({ url }) => new URL(url).pathname))'
    )
    assert.isEmpty(kept.filter((path) => /^\/(cart|checkout|orders|api)/.test(path)))
  })

  test('the shop can be installed', async ({ assert }) => {
    const manifest = await (await fetch(`${SHOP}/manifest.webmanifest`)).json()
    assert.equal(manifest.start_url, '/')
    for (const { src } of manifest.icons) {
      const icon = await fetch(SHOP + src)
      assert.equal(icon.headers.get('content-type'), 'image/png', src)
    }
    const worker = await fetch(`${SHOP}/service-worker.js`)
    assert.equal(worker.headers.get('cache-control'), 'no-cache')
  })
})
