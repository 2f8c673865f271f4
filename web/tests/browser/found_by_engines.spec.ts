import { test } from '@japa/runner'
import { ask, findProduct, NO_SHOP, SHOP, simple, WHY_SKIPPED } from '../helpers/shop.ts'

test.group('Search engines', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('find every product in the sitemap, under the shop’s own address', async ({ assert }) => {
    const xml = await (await fetch(`${SHOP}/sitemap.xml`)).text()
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
    const list = await (await fetch(`${SHOP}/api/v1/products?perPage=1`)).json()
    const products = addresses.filter((address) => address.startsWith(`${SHOP}/p/`))
    assert.equal(products.length, list.meta.total)
    assert.equal(new Set(addresses).size, addresses.length)
    const robots = await (await fetch(`${SHOP}/robots.txt`)).text()
    assert.include(robots, `Sitemap: ${SHOP}/sitemap.xml`)
    assert.include(robots, 'Disallow: /checkout')
  })

  test('read what a product is and costs', async ({ assert }) => {
    const product = await findProduct(simple)
    const html = await (await fetch(`${SHOP}/p/${product.slug}`)).text()
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}'
    const data = JSON.parse(json)
    assert.equal(data['@type'], 'Product')
    assert.equal(data.name, product.name)
    assert.equal(data.offers[0].priceCurrency, 'GBP')
    assert.equal(Math.round(Number(data.offers[0].price) * 100), product.variants[0]?.price.amount)
    assert.include(html, `<link rel="canonical" href="${SHOP}/p/${product.slug}"`)
  })

  test('a filtered list points to the whole one', async ({ assert }) => {
    const [department] = await ask<{ slug: string }[]>('/categories')
    const html = await (await fetch(`${SHOP}/c/${department?.slug}?sort=price&max=3`)).text()
    assert.include(html, `<link rel="canonical" href="${SHOP}/c/${department?.slug}"`)
  })

  test('delivery is free from where the shop says it is', async ({ assert }) => {
    const made = await fetch(`${SHOP}/api/v1/carts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const { token }: { token: string } = await made.json()
    const headers = { 'content-type': 'application/json', 'x-cart-token': token }
    const product = await findProduct(simple)
    const variant = product.variants[0]
    const options = async (): Promise<{ price: { amount: number } }[]> => {
      const response = await fetch(`${SHOP}/api/v1/cart/shipping-options?country=GB`, { headers })
      return (await response.json()).data
    }
    const dear = await (
      await fetch(`${SHOP}/api/v1/products?minPrice=5000&inStock=true&perPage=1`)
    ).json()
    const big = await ask<typeof product>(`/products/${dear.data[0].slug}`)
    for (const [one, free] of [
      [variant, false],
      [big.variants.find(({ available }) => available), true],
    ] as const) {
      await fetch(`${SHOP}/api/v1/cart/lines`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ variantId: one?.id, quantity: 1 }),
      })
      const offered = await options()
      assert.equal(
        offered.some(({ price }) => price.amount === 0),
        free
      )
    }
  })
})
