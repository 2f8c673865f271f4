import { err, ok, type Result } from '../../shared/index.ts'
import type { OrderFacts, OrderState } from './order_state.ts'
import {
  TRANSITIONS,
  transitionNamed,
  type OrderEventType,
  type TransitionName,
} from './transitions.ts'

/** The order is past the point where this can be done (409). Nothing was changed. */
export interface OrderStateConflict {
  readonly code: 'order_state_conflict'
  readonly transition: TransitionName
  readonly state: OrderState
}

export interface OrderChange {
  readonly state: OrderState
  readonly event: OrderEventType
}

/** Takes an order along one transition of the table, or refuses. Pure: writing the outcome is the caller's part. */
export function changeOrder(
  order: OrderFacts,
  name: TransitionName
): Result<OrderChange, OrderStateConflict> {
  const state = stateOf(order)
  const transition = transitionNamed(name)
  const { from, guard } = transition
  const allowed =
    includes(from.status, order.status) &&
    includes(from.paymentStatus, order.paymentStatus) &&
    includes(from.fulfilmentStatus, order.fulfilmentStatus) &&
    (guard?.(order) ?? true)
  if (!allowed) return err({ code: 'order_state_conflict', transition: name, state })
  return ok({ state: { ...state, ...transition.to(order) }, event: TRANSITIONS[name].event })
}

/** Whether an order may take this transition now. */
export function canChange(order: OrderFacts, name: TransitionName): boolean {
  return changeOrder(order, name).ok
}

function includes<TState>(states: readonly TState[] | undefined, state: TState): boolean {
  return states === undefined || states.includes(state)
}

function stateOf(order: OrderFacts): OrderState {
  const { status, cancelReason, paymentStatus, disputed, fulfilmentStatus } = order
  return { status, cancelReason, paymentStatus, disputed, fulfilmentStatus }
}
