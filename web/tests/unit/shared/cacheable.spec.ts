import { test } from '@japa/runner'
import { cacheKey } from '#shared/http/cacheable.ts'

const key = (route: string | null, address: string) =>
  cacheKey(route, new URL(address, 'https://shop.example'), 'GBP')

test.group('The key under which a page is shared', () => {
  test('parameters count in any order', ({ assert }) => {
    assert.equal(
      key('/c/[slug]', '/c/mugs?sort=price&page=2'),
      key('/c/[slug]', '/c/mugs?page=2&sort=price')
    )
    assert.equal(
      key('/c/[slug]', '/c/mugs?filter[colour]=red&filter[colour]=blue'),
      key('/c/[slug]', '/c/mugs?filter[colour]=blue&filter[colour]=red')
    )
  })

  test('parameters that change nothing do not split it', ({ assert }) => {
    assert.equal(key('/p/[slug]', '/p/mug?utm_source=letter&q=x'), key('/p/[slug]', '/p/mug'))
    assert.equal(key('/c/[slug]', '/c/mugs?min=&max='), key('/c/[slug]', '/c/mugs'))
  })

  test('parameters that change the page do', ({ assert }) => {
    assert.notEqual(key('/c/[slug]', '/c/mugs?page=2'), key('/c/[slug]', '/c/mugs'))
    assert.notEqual(key('/search', '/search?q=a'), key('/search', '/search?q=b'))
  })

  test('pages that belong to a person have none: {$self}')
    .with(['/cart', '/checkout', '/orders/[id]', '/orders/find'])
    .run(({ assert }, route) => {
      assert.isNull(key(route, route))
      assert.isNull(key(null, '/nowhere'))
    })

  test('an address too long to be anybody else’s is not kept', ({ assert }) => {
    assert.isNull(key('/search', `/search?q=${'x'.repeat(600)}`))
  })
})
