import { test } from '@japa/runner'
import { listingHref, readListingQuery, toApiQuery } from '#catalog/listing_query.ts'

const read = (search: string) => readListingQuery(new URLSearchParams(search))

test.group('What a listing was asked for', () => {
  test('prices are typed in pounds and asked for in pence', ({ assert }) => {
    const query = toApiQuery(read('min=5&max=£12.50'), 'mugs')
    assert.equal(query.get('minPrice'), '500')
    assert.equal(query.get('maxPrice'), '1250')
    assert.equal(query.get('category'), 'mugs')
  })

  test('prices the wrong way round are put right', ({ assert }) => {
    const { min, max } = read('min=20&max=5')
    assert.deepEqual([min, max], ['5', '20'])
  })

  test('filters of one key add up, and keep their order', ({ assert }) => {
    const query = read('filter[colour]=red&filter[colour]=blue&filter[material]=glass')
    assert.deepEqual(query.filters, [
      ['colour', 'red'],
      ['colour', 'blue'],
      ['material', 'glass'],
    ])
    assert.deepEqual(toApiQuery(query, null).getAll('filter[colour]'), ['red', 'blue'])
  })

  test('what makes no sense is left out: {$self}')
    .with([
      'min=-5',
      'min=cheap',
      'max=1e9',
      'sort=; drop table',
      'page=0',
      'page=-1',
      'page=1.5',
      'page=x',
      'inStock=perhaps',
      'filter[__proto__]=x',
      'filter[]=x',
      'filter=x',
    ])
    .run(({ assert }, search) => {
      assert.deepEqual(read(search), read(''))
    })

  test('a page too deep becomes the deepest that the API serves', ({ assert }) => {
    const query = toApiQuery(read('page=999999999999999999'), null)
    assert.isAtMost(Number(query.get('page')) * Number(query.get('perPage')), 10_000)
  })

  test('control characters and lone surrogates never reach the API', ({ assert }) => {
    const { q } = readListingQuery(new URLSearchParams({ q: 'mug\u0000\ud800' }))
    assert.isTrue(q.isWellFormed())
    assert.notInclude(q, '\u0000')
  })

  test('a search is sorted by match, a department by what sells', ({ assert }) => {
    assert.equal(toApiQuery(read('q=mug'), null).get('sort'), 'relevance')
    assert.equal(toApiQuery(read(''), 'mugs').get('sort'), 'popularity')
    assert.equal(toApiQuery(read('q=mug&sort=-price'), null).get('sort'), '-price')
  })
})

test.group('The address of a listing', () => {
  test('a change starts at the first page again', ({ assert }) => {
    const query = read('page=4&sort=price')
    assert.equal(
      listingHref('/c/mugs', query, { inStock: true }),
      '/c/mugs?inStock=true&sort=price'
    )
    assert.equal(listingHref('/c/mugs', query, { page: 5 }), '/c/mugs?sort=price&page=5')
  })

  test('what is read from an address writes the same address', ({ assert }) => {
    const search = 'q=red+mug&filter%5Bcolour%5D=red&min=2&max=9.99&inStock=true&sort=price&page=3'
    const query = read(search)
    assert.equal(listingHref('/search', query, { page: query.page }), `/search?${search}`)
  })

  test('campaign parameters do not travel on', ({ assert }) => {
    assert.equal(listingHref('/c/mugs', read('utm_source=letter'), {}), '/c/mugs')
  })
})
