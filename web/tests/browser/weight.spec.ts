import { brotliCompressSync } from 'node:zlib'
import { test } from '@japa/runner'
import { complaints, visitor } from '../helpers/browser.ts'
import { findDepartment, findProduct, NO_SHOP, SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

const MOST_JAVASCRIPT = 12_000

async function lightPages(): Promise<string[]> {
  const department = await findDepartment()
  const product = await findProduct(simple)
  const choice = await findProduct((one) => one.variants.length > 1)
  return [
    '/',
    `/c/${department.slug}`,
    '/search?q=heart',
    `/p/${product.slug}`,
    `/p/${choice.slug}`,
  ]
}

test.group('Pages are light and keep still', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('at most 12 kB of compressed JavaScript, and not a line of it in the page', async (context) => {
    const { assert } = context
    for (const path of await lightPages()) {
      const page = await (await visitor(context)).newPage()
      const scripts: Promise<Buffer>[] = []
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.body())
      })
      await page.goto(path, { waitUntil: 'networkidle' })
      const files = await Promise.all(scripts)
      const bytes = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
      assert.isAbove(files.length, 0, path)
      assert.isAtMost(bytes, MOST_JAVASCRIPT, path)
      const inline = await page
        .locator('script:not([src]):not([type="application/ld+json"])')
        .count()
      assert.equal(inline, 0, path)
    }
  })

  for (const width of [360, 1440]) {
    test(`nothing moves while a page arrives at ${width} px`, async (context) => {
      const { assert } = context
      // The listing and the product with a choice: every picture is drawn on the way.
      for (const path of (await lightPages()).filter((_, index) => index === 1 || index === 4)) {
        const visit = await visitor(context, {
          viewport: { width, height: 800 },
          pictures: true,
        })
        const page = await visit.newPage()
        await page.addInitScript(`
          globalThis.shifts = []
          new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
            .observe({ type: 'layout-shift', buffered: true })`)
        // Slow enough for pictures and fonts to come after the text.
        const session = await visit.newCDPSession(page)
        await session.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 60,
          downloadThroughput: 400_000,
          uploadThroughput: 400_000,
        })
        // All the time that the test has: how fast pictures are drawn is not the question here.
        await page.goto(path, { waitUntil: 'networkidle', timeout: 0 })
        await page.evaluate('scrollTo(0, document.body.scrollHeight)')
        await page.waitForLoadState('networkidle', { timeout: 0 })
        assert.deepEqual(await page.evaluate('shifts'), [], path)
      }
    }).timeout(180_000)
  }

  test('the policy has nothing to block', async (context) => {
    const { assert } = context
    const page = await (await visitor(context)).newPage()
    const heard = complaints(page)
    for (const path of [
      ...(await lightPages()),
      '/departments',
      '/cart',
      '/orders/find',
      '/nowhere',
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' })
    }
    assert.deepEqual(heard, [])
  })

  test('the whole page is in its HTML', async ({ assert }) => {
    const product = await findProduct(simple)
    const html = await (await fetch(`${SHOP}/p/${product.slug}`)).text()
    for (const part of [
      '<h1',
      'Add to cart',
      'application/ld+json',
      'rel="canonical"',
      '</footer>',
    ]) {
      assert.include(html, part)
    }
    assert.include(html, '<picture')
    assert.match(html, /<img[^>]* width="\d+" height="\d+"/)
    const department = await findDepartment()
    const listing = await (await fetch(`${SHOP}/c/${department.slug}`)).text()
    assert.isAbove(listing.match(/<article/g)?.length ?? 0, 10)
  })
})
