import type { DomainEvent } from '../../../outbox/index.ts'
import type { OrderId } from '../../../shared/index.ts'

/** How bad each is: `critical` is money that a person has to look for today. */
const SEVERITY = {
  /** Ours and theirs are about different sums. */
  amount_differs: 'critical',
  /** Money came that names an order of ours, and we know of no such order or attempt. */
  payment_without_order: 'critical',
  /** Money came that names no order: somebody else uses the account, or took it by hand. */
  payment_unexplained: 'warning',
  /** Money came for an attempt of ours and is not booked, and nothing at hand can book it. */
  payment_not_booked: 'critical',
  /** Our books have money that the provider knows nothing of. */
  payment_unknown_to_provider: 'critical',
  /** More went back at the provider than our books say came. */
  refunded_beyond_payment: 'critical',
  /** The provider sent back what our books say it did not, and no event will tell. */
  refund_differs: 'critical',
  /** Money went back of a payment that we do not know. */
  refund_without_payment: 'warning',
  /** A bank contests a payment that we do not know. */
  dispute_without_payment: 'warning',
  /** Somebody may still pay on a page that our books have closed. */
  page_still_open: 'warning',
} as const

export type FindingKind = keyof typeof SEVERITY
export type Severity = (typeof SEVERITY)[FindingKind]

/** Every kind, with how bad it is. */
export const FINDING_KINDS = Object.entries(SEVERITY)

interface Sum {
  readonly amount: number
  readonly currency: string
}

/** A difference between the provider's books and ours that a person has to look into. Ids and sums, nothing personal. */
export interface Finding {
  readonly kind: FindingKind
  readonly severity: Severity
  /** The provider's id of what it is about. */
  readonly objectId: string
  readonly orderId: OrderId | null
  readonly ours: Sum | null
  readonly theirs: Sum | null
}

/** What the provider has books of. */
export type Subject = 'session' | 'payment' | 'refund' | 'dispute'

/** One thing of the provider's, or of ours, held against the other side. */
export interface Compared {
  readonly subject: Subject
  readonly objectId: string
  readonly verdict: Verdict
}

/** What comparing one thing comes to: nothing to do, a hint that mends it, or a finding. */
export type Verdict =
  | { readonly is: 'same' }
  | { readonly is: 'mendable'; readonly hint: DomainEvent }
  | { readonly is: 'finding'; readonly finding: Finding }

export const SAME: Verdict = { is: 'same' }

export function mendable(hint: DomainEvent): Verdict {
  return { is: 'mendable', hint }
}

interface Sides {
  readonly theirs: (Sum & { readonly id: string; readonly orderId: OrderId | null }) | null
  readonly ours: (Sum & { readonly orderId: OrderId }) | null
}

export function found(kind: FindingKind, { theirs, ours }: Sides, objectId = theirs?.id): Verdict {
  if (objectId === undefined) throw new Error(`A finding ${kind} about nothing`)
  const orderId = ours?.orderId ?? theirs?.orderId ?? null
  const finding = {
    kind,
    severity: SEVERITY[kind],
    objectId,
    orderId,
    ours: sumOf(ours),
    theirs: sumOf(theirs),
  }
  return { is: 'finding', finding }
}

export function isSameSum(one: Sum, other: Sum): boolean {
  return one.amount === other.amount && one.currency === other.currency
}

function sumOf(side: Sum | null): Sum | null {
  return side && { amount: side.amount, currency: side.currency }
}
