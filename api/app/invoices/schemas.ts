import { MONEY, objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

export const LISTED_INVOICE = objectOf('Invoice', {
  id: UUID,
  number: {
    type: 'string',
    description: 'Such as HF-2026-000123, or HF-CN-2026-000007 for a credit note',
  },
  kind: { type: 'string', enum: ['invoice', 'credit_note'] },
  issuedAt: TIMESTAMP,
  total: { ...MONEY, description: 'Tax included; positive on credit notes too' },
  url: { type: 'string', description: 'Where its PDF is, for whoever the order belongs to' },
})
