/** What staff may do, and nobody else. One word for one kind of act; endpoints name the one that they need. */
export const PERMISSIONS = [
  'see_orders',
  'cancel_orders',
  'fulfil_orders',
  'manage_returns',
  'refund_orders',
  'see_payments',
  'accept_findings',
  'see_stock',
  'manage_stock',
  'manage_locations',
  'manage_coupons',
  'see_dead_letters',
  'replay_dead_letters',
  'see_audit',
] as const

export type Permission = (typeof PERMISSIONS)[number]

/** Who may do what. A person with several roles may do what any of them may. */
const ALLOWED = {
  support: ['see_orders', 'cancel_orders', 'manage_returns', 'see_payments', 'see_stock'],
  warehouse: ['see_orders', 'fulfil_orders', 'manage_returns', 'see_stock', 'manage_stock'],
  finance: [
    'see_orders',
    'refund_orders',
    'see_payments',
    'accept_findings',
    'manage_coupons',
    'see_audit',
  ],
  manager: PERMISSIONS,
} as const satisfies Record<string, readonly Permission[]>

export type StaffRole = keyof typeof ALLOWED

export const STAFF_ROLES = Object.keys(ALLOWED).filter(isStaffRole)

export function isStaffRole(name: string): name is StaffRole {
  return Object.hasOwn(ALLOWED, name)
}

export function isAllowed(roles: readonly StaffRole[], permission: Permission): boolean {
  return roles.some((role) => {
    const allowed: readonly Permission[] = ALLOWED[role]
    return allowed.includes(permission)
  })
}
