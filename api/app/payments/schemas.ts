import { FINDING_KINDS } from '@holdfast/domain/payments'
import { objectOf, TIMESTAMP, UUID, type JsonSchema } from '#app/shared/openapi/operation'
import { PAGE_META } from '#app/shared/paging'

/** The account may have other users, who take what the shop does not sell in. */
const SUM: JsonSchema = {
  type: ['object', 'null'],
  properties: {
    amount: { type: 'integer', description: 'In minor units' },
    currency: { type: 'string' },
  },
  required: ['amount', 'currency'],
}

export const FINDING = objectOf('Finding', {
  id: UUID,
  kind: { type: 'string', enum: FINDING_KINDS.map(([kind]) => kind) },
  severity: { type: 'string', enum: ['warning', 'critical'] },
  subject: { type: 'string', enum: ['session', 'payment', 'refund', 'dispute'] },
  objectId: { type: 'string', description: 'The provider’s id of what it is about' },
  orderId: { ...UUID, type: ['string', 'null'] },
  ours: SUM,
  theirs: SUM,
  firstSeenAt: TIMESTAMP,
  lastSeenAt: TIMESTAMP,
})

const COMPARED_AT: JsonSchema = { ...TIMESTAMP, type: ['string', 'null'] }

export const FINDINGS_META: JsonSchema = {
  allOf: [
    PAGE_META,
    {
      type: 'object',
      properties: {
        compared: {
          type: 'object',
          properties: { openAt: COMPARED_AT, dayAt: COMPARED_AT },
          required: ['openAt', 'dayAt'],
        },
      },
      required: ['compared'],
    },
  ],
}
