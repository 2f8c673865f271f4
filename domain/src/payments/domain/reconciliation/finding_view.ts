import type { OrderId } from '../../../shared/index.ts'
import type { FindingKind, Severity, Subject } from './finding.ts'

/** A difference between the provider's books and ours, as staff see it. Sums in minor units; times in RFC 3339. */
export interface FindingView {
  readonly id: string
  readonly kind: FindingKind
  readonly severity: Severity
  readonly subject: Subject
  readonly objectId: string
  readonly orderId: OrderId | null
  readonly ours: { readonly amount: number; readonly currency: string } | null
  readonly theirs: { readonly amount: number; readonly currency: string } | null
  readonly firstSeenAt: string
  readonly lastSeenAt: string
}
