import type { Infer } from '@vinejs/vine/types'
import type { NewCoupon } from '@holdfast/domain/promotions'
import { type CategoryId, parseId, type ProductId } from '@holdfast/domain/shared'
import type { offerCouponValidator } from '#app/promotions/validators/offer_coupon_validator'
import { invalid } from '#app/shared/problem'

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
    categoryIds: (body.categoryIds ?? []).flatMap((id) => parseId<CategoryId>(id) ?? []),
    productIds: (body.productIds ?? []).flatMap((id) => parseId<ProductId>(id) ?? []),
    perCustomerLimit: body.perCustomerLimit ?? null,
    totalLimit: body.totalLimit ?? null,
    stackable: body.stackable ?? false,
    validFrom,
    validUntil,
  }
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
