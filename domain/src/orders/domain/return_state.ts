export const RETURN_STATES = ['requested', 'approved', 'rejected', 'received'] as const

export type ReturnState = (typeof RETURN_STATES)[number]

/** What can be done with a return, from which state, and what it is then. */
export const RETURN_STEPS = {
  approve: { from: ['requested'], to: 'approved', event: 'orders.return_approved' },
  /** Staff may change their mind as long as nothing has come back. */
  reject: { from: ['requested', 'approved'], to: 'rejected', event: 'orders.return_rejected' },
  receive: { from: ['approved'], to: 'received', event: 'orders.returned' },
} as const satisfies Record<
  string,
  { from: readonly ReturnState[]; to: ReturnState; event: string }
>

export type ReturnStep = keyof typeof RETURN_STEPS

export function canStep(state: ReturnState, step: ReturnStep): boolean {
  const from: readonly ReturnState[] = RETURN_STEPS[step].from
  return from.includes(state)
}
