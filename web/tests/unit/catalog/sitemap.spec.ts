import { test } from '@japa/runner'
import { sitemapXml } from '#catalog/sitemap.ts'

test.group('The sitemap', () => {
  test('lists every path under the shop’s own address', ({ assert }) => {
    const xml = sitemapXml('https://shop.example', ['/', '/p/red-mug'])
    assert.include(xml, '<url><loc>https://shop.example/</loc></url>')
    assert.include(xml, '<url><loc>https://shop.example/p/red-mug</loc></url>')
  })
})
