import type { StaffRole } from './permissions.ts'

/** A person, or a program, that works for the shop, in one request. What they may do was checked by whoever made this. */
export interface StaffMember {
  /** What the identity provider calls them: an id, never a name or an address. */
  readonly subject: string
  /** At least one. */
  readonly roles: readonly StaffRole[]
  /** The request in which they act, so that an audit entry leads to the log lines and the trace. */
  readonly requestId: string
}
