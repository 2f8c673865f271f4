import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  applyCoupons,
  type Coupon,
  type CouponId,
  type CouponKind,
  newCouponCode,
  parseCouponCode,
} from '../../src/promotions/index.ts'
import { type CategoryId, newId, type ProductId } from '../../src/shared/index.ts'

const NOW = new Date('2026-11-28T12:00:00Z')
const MUGS = newId<CategoryId>()
const BAGS = newId<CategoryId>()
const MUG = newId<ProductId>()
const BAG = newId<ProductId>()

const mug = (total: number) => ({ total, goods: { productId: MUG, categoryId: MUGS } })
const bag = (total: number) => ({ total, goods: { productId: BAG, categoryId: BAGS } })

function coupon(code: string, given: Partial<Coupon> = {}): Coupon {
  const { kind = 'percentage' } = given
  return {
    id: newId<CouponId>(),
    code,
    kind,
    basisPoints: kind === 'percentage' ? 1000 : null,
    amount: kind === 'amount' ? 500 : null,
    currency: 'GBP',
    minimumSpend: 0,
    categoryIds: [],
    productIds: [],
    perCustomerLimit: null,
    totalLimit: null,
    stackable: true,
    validFrom: new Date('2026-11-01T00:00:00Z'),
    validUntil: new Date('2026-12-01T00:00:00Z'),
    isDeactivated: false,
    isExhausted: false,
    ...given,
  }
}

function apply(lines: Parameters<typeof applyCoupons>[0]['lines'], coupons: Coupon[], at = NOW) {
  return applyCoupons({
    codes: coupons.map(({ code }) => code),
    known: new Map(coupons.map((each) => [each.code, each])),
    lines,
    currency: 'GBP',
    at,
  })
}

const reasons = (...given: Parameters<typeof apply>) =>
  apply(...given).coupons.map(({ reason }) => reason)

test.group('What a coupon takes off', () => {
  test('ten per cent, spread over the lines to the penny', ({ assert }) => {
    const { lines, coupons } = apply([mug(333), mug(333), bag(334)], [coupon('TEN')])
    assert.deepEqual(lines, [33, 33, 34])
    assert.equal(coupons[0]?.discount.amount, 100)
  })

  test('an amount, but never more than the goods come to', ({ assert }) => {
    assert.deepEqual(apply([mug(1000)], [coupon('FIVE', { kind: 'amount' })]).lines, [500])
    assert.deepEqual(apply([mug(300)], [coupon('FIVE', { kind: 'amount' })]).lines, [300])
  })

  test('free delivery takes nothing off the goods', ({ assert }) => {
    const free = apply([mug(1000)], [coupon('POST', { kind: 'free_shipping' })])
    assert.deepEqual(free.lines, [0])
    assert.isTrue(free.freeShipping)
    assert.isFalse(apply([mug(1000)], [coupon('TEN')]).freeShipping)
  })

  test('only goods of its category, or its product', ({ assert }) => {
    assert.deepEqual(
      apply([mug(1000), bag(1000)], [coupon('A', { categoryIds: [BAGS] })]).lines,
      [0, 100]
    )
    assert.deepEqual(
      apply([mug(1000), bag(1000)], [coupon('A', { productIds: [MUG] })]).lines,
      [100, 0]
    )
    const either = coupon('A', { productIds: [MUG], categoryIds: [BAGS] })
    assert.deepEqual(apply([mug(1000), bag(1000)], [either]).lines, [100, 100])
  })

  test('together: percentages first, then amounts, whichever was entered first', ({ assert }) => {
    const ten = coupon('TEN')
    const five = coupon('FIVE', { kind: 'amount' })
    assert.deepEqual(apply([mug(2000)], [five, ten]).lines, [700])
    assert.deepEqual(apply([mug(2000)], [ten, five]).lines, [700])
  })
})

test.group('Why a coupon takes nothing off', () => {
  test('{reason}')
    .with([
      { reason: 'not_yet_valid', given: { validFrom: new Date('2026-11-28T12:00:00.001Z') } },
      { reason: 'expired', given: { validUntil: NOW } },
      { reason: 'exhausted', given: { isExhausted: true } },
      { reason: 'unknown', given: { isDeactivated: true } },
      { reason: 'unknown', given: { currency: 'EUR' as const } },
      { reason: 'below_minimum', given: { minimumSpend: 1001 } },
      { reason: 'not_for_these_goods', given: { categoryIds: [BAGS] } },
    ])
    .run(({ assert }, { reason, given }) => {
      const { lines, coupons } = apply([mug(1000)], [coupon('A', given)])
      assert.equal(coupons[0]?.reason, reason)
      assert.deepEqual(lines, [0])
    })

  test('a code that nobody made', ({ assert }) => {
    const { coupons } = applyCoupons({
      codes: ['GUESS'],
      known: new Map(),
      lines: [mug(1000)],
      currency: 'GBP',
      at: NOW,
    })
    assert.containsSubset(coupons, [{ code: 'GUESS', id: null, reason: 'unknown' }])
  })

  test('the minimum is of the goods that it is for, and says what is missing', ({ assert }) => {
    const bags = coupon('A', { categoryIds: [BAGS], minimumSpend: 1500 })
    const [effect] = apply([mug(9000), bag(1000)], [bags]).coupons
    assert.deepInclude(effect, {
      reason: 'below_minimum',
      missing: { amount: 500, currency: 'GBP' },
    })
    assert.deepEqual(reasons([bag(1500)], [bags]), [null])
  })

  test('it stands alone: the one that was entered first is kept', ({ assert }) => {
    const alone = coupon('ALONE', { stackable: false })
    const other = coupon('OTHER')
    assert.deepEqual(reasons([mug(1000)], [alone, other]), [null, 'not_combinable'])
    assert.deepEqual(reasons([mug(1000)], [other, alone]), [null, 'not_combinable'])
    assert.deepEqual(reasons([mug(1000)], [other, coupon('THIRD')]), [null, null])
  })

  test('one that does not apply is in nobody’s way', ({ assert }) => {
    const over = coupon('OVER', { stackable: false, validUntil: NOW })
    assert.deepEqual(reasons([mug(1000)], [over, coupon('TEN')]), ['expired', null])
  })
})

test.group('Whatever is in the cart', () => {
  const goods = fc.option(
    fc.record({
      productId: fc.constantFrom(MUG, BAG),
      categoryId: fc.constantFrom(MUGS, BAGS),
    })
  )
  const lines = fc.array(fc.record({ total: fc.nat(5_000_000), goods }), {
    minLength: 1,
    maxLength: 40,
  })
  const coupons = fc.uniqueArray(
    fc
      .record({
        code: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
        kind: fc.constantFrom<CouponKind>('percentage', 'amount', 'free_shipping'),
        percent: fc.integer({ min: 1, max: 10_000 }),
        amount: fc.integer({ min: 1, max: 1_000_000 }),
        minimumSpend: fc.nat(100_000),
        categoryIds: fc.subarray([MUGS, BAGS]),
        productIds: fc.subarray([MUG, BAG]),
        stackable: fc.boolean(),
      })
      .map(({ code, kind, percent, amount, ...rest }) =>
        coupon(code, {
          kind,
          ...rest,
          basisPoints: kind === 'percentage' ? percent : null,
          amount: kind === 'amount' ? amount : null,
        })
      ),
    { selector: ({ code }) => code, maxLength: 5 }
  )
  const add = (numbers: readonly number[]) => numbers.reduce((sum, next) => sum + next, 0)

  test('no line falls below nothing, what coupons take off is what lines lose, to the penny', () => {
    fc.assert(
      fc.property(lines, coupons, (cart, given) => {
        const { lines: off, coupons: effects } = apply(cart, given)
        return (
          off.every((discount, index) => discount >= 0 && discount <= (cart[index]?.total ?? 0)) &&
          add(off) === add(effects.map(({ discount }) => discount.amount)) &&
          effects.every(({ reason, discount }) => reason === null || discount.amount === 0)
        )
      }),
      { numRuns: 3000 }
    )
  })

  test('no line pays for a coupon that is not for it', () => {
    fc.assert(
      fc.property(lines, (cart) => {
        const { lines: off } = apply(cart, [coupon('A', { categoryIds: [MUGS] })])
        return off.every((discount, index) => {
          return discount === 0 || cart[index]?.goods?.categoryId === MUGS
        })
      }),
      { numRuns: 500 }
    )
  })

  test('what was entered first makes no difference to what goes together', () => {
    fc.assert(
      fc.property(lines, coupons, (cart, given) => {
        const stackable = given.map((each) => ({ ...each, stackable: true }))
        const one = apply(cart, stackable)
        const other = apply(cart, [...stackable].reverse())
        return JSON.stringify(one.lines) === JSON.stringify(other.lines)
      }),
      { numRuns: 500 }
    )
  })
})

test.group('A coupon’s code', () => {
  test('{typed} is {code}')
    .with([
      { typed: 'welcome10', code: 'WELCOME10' },
      { typed: '  Welcome10 ', code: 'WELCOME10' },
      { typed: '7k3m 92qx', code: '7K3M-92QX' },
      { typed: 'ＷＥＬＣＯＭＥ１０', code: 'WELCOME10' },
      { typed: '', code: null },
      { typed: 'A_B', code: null },
      { typed: 'Ä', code: null },
      { typed: '-', code: null },
      { typed: 'A'.repeat(41), code: null },
    ])
    .run(({ assert }, { typed, code }) => assert.equal(parseCouponCode(typed), code))

  test('that nobody guesses can be drawn, and typed again', ({ assert }) => {
    const code = newCouponCode()
    assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    assert.equal(parseCouponCode(code.toLowerCase()), code)
    assert.notEqual(newCouponCode(), code)
  })
})
