import { newId, rows, type Id, type Transaction } from '../../shared/index.ts'
import type { StaffMember } from '../domain/staff_member.ts'

export type AuditEntryId = Id<'audit_entry'>

export interface AuditEntry {
  readonly by: StaffMember
  /** `<context>.<what was done>`, as in `orders.refund`. */
  readonly action: string
  /** What it was done to: the aggregate's kind, as in `order`, and its id. */
  readonly aggregate: { readonly type: string; readonly id: string }
  /** Ids, figures and codes. Never anything personal: of a personal value it says `changed`, not what. */
  readonly details?: Readonly<Record<string, AuditDetail>>
}

export type AuditDetail =
  | string
  | number
  | boolean
  | null
  | readonly AuditDetail[]
  | { readonly [name: string]: AuditDetail }

/**
 * Writes down what staff did, in the transaction in which they did it: no act without its entry, and no entry of an act
 * that was rolled back. PostgreSQL refuses to change or delete an entry.
 */
export class RecordAudit {
  /** One statement for any number of entries. */
  async execute(trx: Transaction, ...entries: readonly AuditEntry[]): Promise<void> {
    await rows(trx, INSERT, { entries: JSON.stringify(entries.map(toRow)) })
  }
}

function toRow({ by, action, aggregate, details = {} }: AuditEntry) {
  return {
    id: newId<AuditEntryId>(),
    subject: by.subject,
    roles: by.roles,
    request_id: by.requestId,
    action,
    aggregate_type: aggregate.type,
    aggregate_id: aggregate.id,
    details,
  }
}

const INSERT = `
  INSERT INTO staff.audit_entries
    (id, subject, roles, request_id, action, aggregate_type, aggregate_id, details)
  SELECT id, subject, roles, request_id, action, aggregate_type, aggregate_id, details
  FROM jsonb_to_recordset(:entries::jsonb) AS entry (
    id uuid, subject text, roles text[], request_id text, action text, aggregate_type text, aggregate_id text,
    details jsonb
  )`
