import {
  type CategoryId,
  type Currency,
  type Money,
  money,
  type ProductId,
  prorate,
} from '../../shared/index.ts'
import type { Coupon, CouponId, CouponKind } from './coupon.ts'

/** Why a coupon takes nothing off. `unknown` is also said of one that was ended: a guesser learns nothing. */
export type NotApplicable =
  | 'unknown'
  | 'not_yet_valid'
  | 'expired'
  | 'exhausted'
  | 'customer_limit'
  | 'below_minimum'
  | 'not_for_these_goods'
  | 'not_combinable'

export interface CouponLine {
  /** Before discounts, in minor units. */
  readonly total: number
  /** Null for what is no longer sold: restricted coupons are not for it. */
  readonly goods: { readonly productId: ProductId; readonly categoryId: CategoryId } | null
}

/** What becomes of one coupon of a cart. */
export interface CouponEffect {
  readonly code: string
  /** Null when there is no such coupon. */
  readonly id: CouponId | null
  readonly kind: CouponKind | null
  readonly stackable: boolean
  /** What it takes off the goods. */
  readonly discount: Money
  /** Null when it applies. */
  readonly reason: NotApplicable | null
  /** What is missing to its minimum spend; null when that is not the reason. */
  readonly missing: Money | null
}

export interface Discounts {
  /** In the order the coupons were entered. */
  readonly coupons: readonly CouponEffect[]
  /** Of each line, in minor units: never more than the line. */
  readonly lines: readonly number[]
  readonly freeShipping: boolean
}

export interface CouponCase {
  /** In the order they were entered. */
  readonly codes: readonly string[]
  readonly known: ReadonlyMap<string, Coupon>
  readonly lines: readonly CouponLine[]
  readonly currency: Currency
  readonly at: Date
}

/**
 * What the coupons of a cart take off its lines. The order in which they were entered decides only which of two that do
 * not go together is kept. Percentages come first, each of what the goods come to so far; amounts follow, as far as there
 * is something left. Each is spread over the lines that it is for, exactly.
 */
export function applyCoupons(given: CouponCase): Discounts {
  const { codes, known, lines, currency } = given
  const standing = standingOf(given)
  const left = lines.map(({ total }) => total)
  const taken = new Map<string, number>()
  for (const coupon of inOrderOfEffect(codes, known)) {
    if (standing.get(coupon.code)?.reason !== null) continue
    const weights = left.map((amount, index) => (isFor(coupon, lines[index]) ? amount : 0))
    const off = reductionOf(coupon, sum(weights))
    for (const [index, part] of prorate(off, weights).entries()) {
      left[index] = (left[index] ?? 0) - part
    }
    taken.set(coupon.code, off)
  }
  const coupons = codes.map((code) => {
    const coupon = known.get(code)
    const { reason, missing } = standing.get(code) ?? { reason: 'unknown' as const, missing: null }
    return {
      code,
      id: coupon?.id ?? null,
      kind: coupon?.kind ?? null,
      stackable: coupon?.stackable ?? false,
      discount: money(taken.get(code) ?? 0, currency),
      reason,
      missing: missing === null ? null : money(missing, currency),
    }
  })
  return {
    coupons,
    lines: lines.map(({ total }, index) => total - (left[index] ?? 0)),
    freeShipping: coupons.some(({ kind, reason }) => kind === 'free_shipping' && reason === null),
  }
}

interface Standing {
  readonly reason: NotApplicable | null
  readonly missing: number | null
}

/** Whether each coupon applies: by itself first, then beside those that were entered before it. */
function standingOf(given: CouponCase): Map<string, Standing> {
  const standing = new Map<string, Standing>()
  const accepted: Coupon[] = []
  for (const code of given.codes) {
    const coupon = given.known.get(code)
    const own = ownStanding(coupon, given)
    const combines = accepted.length === 0 || [...accepted, coupon].every((each) => each?.stackable)
    if (own.reason === null && coupon && combines) accepted.push(coupon)
    standing.set(
      code,
      own.reason === null && !combines ? { reason: 'not_combinable', missing: null } : own
    )
  }
  return standing
}

function ownStanding(coupon: Coupon | undefined, { lines, currency, at }: CouponCase): Standing {
  const because = (reason: NotApplicable | null, missing: number | null = null) => ({
    reason,
    missing,
  })
  if (!coupon || coupon.isDeactivated || coupon.currency !== currency) return because('unknown')
  if (at < coupon.validFrom) return because('not_yet_valid')
  if (coupon.validUntil !== null && at >= coupon.validUntil) return because('expired')
  if (coupon.isExhausted) return because('exhausted')
  const eligible = lines.filter((line) => isFor(coupon, line))
  if (eligible.length === 0) return because('not_for_these_goods')
  const missing = coupon.minimumSpend - sum(eligible.map(({ total }) => total))
  return missing > 0 ? because('below_minimum', missing) : because(null)
}

function isFor({ productIds, categoryIds }: Coupon, line: CouponLine | undefined): boolean {
  if (productIds.length === 0 && categoryIds.length === 0) return line !== undefined
  const goods = line?.goods
  return (
    goods !== null &&
    goods !== undefined &&
    (productIds.includes(goods.productId) || categoryIds.includes(goods.categoryId))
  )
}

const ORDER: Readonly<Record<CouponKind, number>> = { percentage: 0, amount: 1, free_shipping: 2 }

function inOrderOfEffect(codes: readonly string[], known: ReadonlyMap<string, Coupon>): Coupon[] {
  return codes
    .flatMap((code) => known.get(code) ?? [])
    .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.code < b.code ? -1 : 1))
}

/** What a coupon takes off a sum of goods: a percentage is rounded half up. */
function reductionOf({ kind, basisPoints, amount }: Coupon, goods: number): number {
  switch (kind) {
    case 'percentage':
      return Number((BigInt(goods) * BigInt(basisPoints ?? 0) * 2n + 10_000n) / 20_000n)
    case 'amount':
      return Math.min(amount ?? 0, goods)
    case 'free_shipping':
      return 0
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0)
}
