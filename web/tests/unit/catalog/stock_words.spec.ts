import { test } from '@japa/runner'
import type { Variant } from '#shared/api/types.ts'
import { stockWords } from '#catalog/product_data.ts'

test.group('What a product page says of stock', () => {
  const said: [variant: Pick<Variant, 'stock' | 'releasesOn'>, words: string][] = [
    [{ stock: 'in_stock', releasesOn: null }, 'In stock'],
    [{ stock: 'low', releasesOn: null }, 'Only a few left'],
    [{ stock: 'out', releasesOn: null }, 'Out of stock'],
    [{ stock: 'backorder', releasesOn: null }, 'Sent when back in stock'],
    [{ stock: 'backorder', releasesOn: '2026-12-03' }, 'Released on 3 December 2026'],
  ]

  test('is true of what is bought now: "{1}"')
    .with(said)
    .run(({ assert }, [variant, words]) => assert.equal(stockWords(variant), words))
})
