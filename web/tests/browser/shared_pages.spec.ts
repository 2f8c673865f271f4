import { test } from '@japa/runner'
import { visitor } from '../helpers/browser.ts'
import { addToCart } from '../helpers/purchase.ts'
import { findDepartment, findProduct, NO_SHOP, SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

async function shareable(): Promise<string[]> {
  const department = await findDepartment()
  const product = await findProduct(simple)
  return [
    '/',
    '/departments',
    `/c/${department.slug}`,
    `/c/${department.slug}?sort=price&page=2`,
    '/search?q=heart',
    `/p/${product.slug}`,
    '/about',
  ]
}

test.group('Pages that everybody may share', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('are byte for byte the same for a stranger and for somebody with a cart', async (context) => {
    const { assert } = context
    const regular = await visitor(context)
    const page = await regular.newPage()
    const product = await findProduct(simple)
    await page.goto(`/p/${product.slug}`)
    await addToCart(page)
    const cookies = await regular.cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    assert.include(cookie, 'hf_cart')

    for (const path of await shareable()) {
      const known = await fetch(SHOP + path, {
        headers: { cookie, 'accept-language': 'de', 'user-agent': 'One' },
      })
      const stranger = await fetch(SHOP + path, { headers: { 'user-agent': 'Another' } })
      assert.equal(await known.text(), await stranger.text(), path)
      assert.equal(known.headers.get('etag'), stranger.headers.get('etag'), path)
    }
  })

  test('say so to caches, set no cookie, and are not sent again unchanged', async ({ assert }) => {
    for (const path of await shareable()) {
      const first = await fetch(SHOP + path)
      assert.match(first.headers.get('cache-control') ?? '', /public.*s-maxage=\d+.*stale-while/)
      assert.isNull(first.headers.get('set-cookie'), path)
      const etag = first.headers.get('etag') ?? ''
      const again = await fetch(SHOP + path, { headers: { 'if-none-match': etag } })
      assert.equal(again.status, 304, path)
    }
  })

  test('whatever belongs to a person, or is an error, is kept nowhere', async ({ assert }) => {
    for (const path of ['/cart', '/checkout', '/orders/find', '/nowhere', '/p/no-such-thing']) {
      const response = await fetch(SHOP + path, { redirect: 'manual' })
      assert.equal(response.headers.get('cache-control'), 'no-store', path)
    }
  })

  test('campaign parameters lead to the same copy', async ({ assert }) => {
    const plain = await fetch(`${SHOP}/departments`)
    const campaign = await fetch(`${SHOP}/departments?utm_source=letter&gclid=1`)
    assert.equal(plain.headers.get('etag'), campaign.headers.get('etag'))
  })
})

test.group('Every answer', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('carries the headers that keep a shopper safe', async ({ assert }) => {
    for (const path of ['/', '/cart', '/nowhere']) {
      const { headers } = await fetch(SHOP + path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.include(policy, "default-src 'self'", path)
      assert.include(policy, "frame-ancestors 'none'", path)
      assert.include(policy, "form-action 'self'", path)
      assert.notInclude(policy, 'unsafe', path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.isNotNull(headers.get('referrer-policy'), path)
      assert.isNotNull(headers.get('permissions-policy'), path)
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path)
      assert.match(headers.get('x-request-id') ?? '', /^[\w.-]{8,64}$/, path)
    }
  })

  test('a form from another site changes nothing', async ({ assert }) => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', 'origin': SHOP },
    ]
    for (const headers of foreign) {
      const response = await fetch(`${SHOP}/cart?/remove`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'variantId=x',
        redirect: 'manual',
      })
      assert.equal(response.status, 403)
      assert.isNull(response.headers.get('set-cookie'))
    }
  })

  test('an endless search is cut short, not refused', async ({ assert }) => {
    const response = await fetch(`${SHOP}/search?q=${'x'.repeat(3000)}`)
    assert.equal(response.status, 200)
  })

  test('nonsense in the address is answered, not suffered: {$self}')
    .with([
      '/c/no-such-shelf',
      '/p/%00',
      '/p/..%2f..%2fetc',
      '/c/%ZZ',
      '/search?q=%00%ED%A0%80',
      '/search?page=999999999999999999',
      '/search?filter[x]=y&filter[__proto__]=z',
      '/orders/not-an-id',
      '/orders/00000000-0000-7000-8000-000000000000',
    ])
    .run(async ({ assert }, path) => {
      const response = await fetch(SHOP + path)
      assert.isBelow(response.status, 500)
    })
})
