import { test } from '@japa/runner'
import { SoldOutHints } from '../../src/inventory/index.ts'
import { newId, type VariantId } from '../../src/shared/index.ts'

const MUG = newId<VariantId>()

function rushFor(hints: SoldOutHints, available: number, now: number, looks = 20): void {
  for (let look = 1; look <= looks; look++) hints.saw(MUG, available, now)
}

test.group('A hint that something is sold out', () => {
  test('comes of a rush alone: what few ask for is looked at every time', ({ assert }) => {
    const hints = new SoldOutHints()
    rushFor(hints, 0, 0, 19)
    assert.isFalse(hints.isGone(MUG, 1))
    hints.saw(MUG, 0, 1_001)
    assert.isFalse(hints.isGone(MUG, 1_002), 'a second later, others count anew')
  })

  test('does for a quarter of a second', ({ assert }) => {
    const hints = new SoldOutHints()
    rushFor(hints, 0, 100)
    assert.isTrue(hints.isGone(MUG, 349))
    assert.isFalse(hints.isGone(MUG, 351))
    assert.isFalse(hints.isGone(newId<VariantId>(), 101))
  })

  test('is given again by the next look, and taken back by one that sees something', ({
    assert,
  }) => {
    const hints = new SoldOutHints()
    rushFor(hints, 0, 100)
    hints.saw(MUG, 0, 351)
    assert.isTrue(hints.isGone(MUG, 352))
    hints.saw(MUG, 1, 353)
    assert.isFalse(hints.isGone(MUG, 354))
  })

  test('is never given while anything is left', ({ assert }) => {
    const hints = new SoldOutHints()
    rushFor(hints, 1, 100, 1_000)
    assert.isFalse(hints.isGone(MUG, 101))
  })
})
