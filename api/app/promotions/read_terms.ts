import type { Infer } from '@vinejs/vine/types'
import type { Goods } from '@holdfast/domain/catalog'
import type { NewCoupon } from '@holdfast/domain/promotions'
import { type CategoryId, type Id, parseId, type ProductId } from '@holdfast/domain/shared'
import type { offerCouponValidator } from '#app/promotions/validators/offer_coupon_validator'
import { invalid, type InvalidValue, type Problem } from '#app/shared/problem'

type Body = Infer<typeof offerCouponValidator>

/** The terms of a coupon as somebody sent them. @throws Problem 422 for those that contradict each other */
export function readTerms(body: Body): NewCoupon {
  const { kind } = body
  const validFrom = moment('validFrom', body.validFrom)
  const validUntil = moment('validUntil', body.validUntil)
  if (validUntil && validUntil <= (validFrom ?? new Date())) {
    throw wrong('validUntil', 'It must lie after the time from which the coupon is valid')
  }
  return {
    code: body.code ?? null,
    kind,
    basisPoints: only('basisPoints', kind === 'percentage', body.basisPoints),
    amount: only('amount', kind === 'amount', body.amount),
    currency: body.currency ?? 'GBP',
    minimumSpend: body.minimumSpend ?? 0,
    categoryIds: ids<CategoryId>('categoryIds', body.categoryIds),
    productIds: ids<ProductId>('productIds', body.productIds),
    perCustomerLimit: body.perCustomerLimit ?? null,
    totalLimit: body.totalLimit ?? null,
    stackable: body.stackable ?? false,
    validFrom,
    validUntil,
  }
}

/** Those of the ids in the body that nothing has are refused, each at its place. */
export function unknownIds(body: Body, { categoryIds, productIds }: Goods): Problem {
  const refused = (member: 'categoryIds' | 'productIds', unknown: readonly string[]) =>
    (body[member] ?? []).flatMap((id, index) =>
      unknown.includes(id.toLowerCase()) ? unknownAt(member, index) : []
    )
  return invalid(...refused('categoryIds', categoryIds), ...refused('productIds', productIds))
}

function unknownAt(member: string, index: number): InvalidValue {
  const message = 'The catalogue has nothing with this id'
  return { pointer: `/${member}/${index}`, code: 'unknown', message }
}

/** One that is left out would make the coupon good for more than was meant: it is refused. */
function ids<TId extends Id<string>>(member: string, written: readonly string[] = []): TId[] {
  return written.map((text, index) => {
    const id = parseId<TId>(text)
    if (id === null) throw invalid(unknownAt(member, index))
    return id
  })
}

/** What one kind of coupon must say, and no other may. */
function only(member: string, isNeeded: boolean, value: number | undefined): number | null {
  if (isNeeded === (value !== undefined)) return value ?? null
  throw wrong(member, isNeeded ? 'This kind of coupon needs it' : 'This kind of coupon has none')
}

function moment(member: string, written: string | undefined): Date | null {
  if (written === undefined) return null
  const time = new Date(written)
  if (Number.isNaN(time.getTime())) throw wrong(member, 'There is no such time')
  return time
}

function wrong(member: string, message: string) {
  return invalid({ pointer: `/${member}`, code: 'invalid', message })
}
