export { ForgetRequestKeys } from './actions/forget_request_keys.ts'
export { OncePerKey, type OnceRefusal } from './actions/once_per_key.ts'
export {
  type AuditDetail,
  type AuditEntry,
  type AuditEntryId,
  RecordAudit,
} from './actions/record_audit.ts'
export {
  isAllowed,
  isStaffRole,
  type Permission,
  PERMISSIONS,
  STAFF_ROLES,
  type StaffRole,
} from './domain/permissions.ts'
export type { StaffMember } from './domain/staff_member.ts'
export { type StaffRequest, staffRequest } from './domain/staff_request.ts'
export { type AuditFilter, type AuditRow, ListAuditQuery } from './queries/list_audit_query.ts'
