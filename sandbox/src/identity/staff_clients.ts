/** The roles that staff of the shop can have, as the shop calls them. */
const ROLES = ['support', 'warehouse', 'finance', 'manager'] as const

export type StaffRole = (typeof ROLES)[number]

/** A program that works for the shop in one role, with a password that everybody may know: this is a sandbox. */
export interface StaffClient {
  id: string
  secret: string
  roles: readonly string[]
}

export const STAFF_CLIENTS: readonly StaffClient[] = ROLES.map((role) => ({
  id: `staff-${role}`,
  secret: 'sandbox',
  roles: [role],
}))
