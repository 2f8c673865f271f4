import type {
  CancelUnitsRefusal,
  OrderRefundRefusal,
  ReceiveReturnRefusal,
  ReturnStepRefusal,
  ShipOrderRefusal,
} from '@holdfast/domain/orders'
import type { OnceRefusal } from '@holdfast/domain/staff'
import { locationUnknown } from '#app/inventory/locations'
import { lineProblem } from '#app/orders/line_problems'
import { invalid, Problem } from '#app/shared/problem'
import { onceProblem } from '#app/staff/staff_request'

type Refusal =
  | ShipOrderRefusal
  | CancelUnitsRefusal
  | OrderRefundRefusal
  | ReturnStepRefusal
  | ReceiveReturnRefusal
  | OnceRefusal

/** The answer to a step of an order's life that staff asked for, and that was refused. Nothing was changed. */
export function stepProblem(refusal: Refusal): Problem {
  if (typeof refusal === 'string') return onceProblem(refusal)
  switch (refusal.code) {
    case 'order_not_found':
    case 'return_not_found':
      return new Problem('not_found')
    case 'order_state_conflict':
      return new Problem('order_state_conflict', {
        detail: 'The order is not in a state in which this can be done. Nothing was changed.',
      })
    case 'nothing_left':
      return new Problem('order_state_conflict', {
        detail: 'Nothing of this order is left to be sent. Nothing was changed.',
      })
    case 'return_state_conflict':
      return new Problem('return_state_conflict', {
        detail: 'The return has been decided or received meanwhile. Nothing was changed.',
      })
    case 'insufficient_stock':
      return new Problem('insufficient_stock', {
        detail: 'Some of this does not lie at that location for this order. Nothing was changed.',
        members: { lines: refusal.lines },
      })
    case 'location_unknown':
      return locationUnknown()
    case 'units_at_several_locations':
      return new Problem('units_at_several_locations', {
        detail:
          'No one location has all of this for the order. Nothing was changed; send one parcel from each.',
        members: { locations: refusal.locations },
      })
    case 'nothing_received':
      return invalid({
        pointer: '/lines',
        code: 'nothing_received',
        message: 'At least one unit must have come; reject the return otherwise',
      })
    case 'refund_exceeds_captured':
    case 'nothing_to_refund':
    case 'order_not_paid':
    case 'refund_line_unknown':
      return new Problem('order_state_conflict', {
        detail:
          'So much money is not left to go back. Nothing was changed; do it without a refund, and refund what is left by itself.',
      })
    default:
      return lineProblem(refusal)
  }
}
