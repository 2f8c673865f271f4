import { STAFF_ROLES } from '@holdfast/domain/staff'
import { objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

export const AUDIT_ENTRY = objectOf('AuditEntry', {
  id: UUID,
  at: TIMESTAMP,
  subject: { type: 'string', description: 'What the identity provider calls who did it' },
  roles: { type: 'array', items: { type: 'string', enum: STAFF_ROLES } },
  action: { type: 'string', description: 'As in `orders.refund`' },
  aggregate: {
    type: 'object',
    properties: { type: { type: 'string' }, id: { type: 'string' } },
    required: ['type', 'id'],
  },
  requestId: { type: 'string' },
  details: { type: 'object', description: 'Ids, figures and codes; nothing personal' },
})
