import { test } from '@japa/runner'
import { pageLinks } from '#catalog/pagination.ts'

const shown = (current: number, last: number) =>
  pageLinks(current, last).map((link) => (link === 'gap' ? '…' : link.page))

test.group('Pages to choose from', () => {
  test('few pages are all shown', ({ assert }) => {
    assert.deepEqual(shown(1, 3), [1, 2, 3])
    assert.deepEqual(shown(1, 1), [1])
  })

  test('many pages show the ends and the neighbourhood', ({ assert }) => {
    assert.deepEqual(shown(10, 20), [1, '…', 9, 10, 11, '…', 20])
  })

  test('a gap of one page is that page', ({ assert }) => {
    assert.deepEqual(shown(4, 6), [1, 2, 3, 4, 5, 6])
  })
})
