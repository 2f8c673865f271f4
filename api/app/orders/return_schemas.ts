import { REJECT_REASONS, RETURN_REASONS, RETURN_STATES } from '@holdfast/domain/orders'
import { type JsonSchema, objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

const INTEGER: JsonSchema = { type: 'integer' }
const STRING: JsonSchema = { type: 'string' }

export const RETURN: JsonSchema = objectOf('Return', {
  id: UUID,
  orderId: UUID,
  orderNumber: STRING,
  state: { type: 'string', enum: RETURN_STATES },
  lines: {
    type: 'array',
    items: objectOf('ReturnLine', {
      lineId: UUID,
      sku: STRING,
      name: STRING,
      quantity: { ...INTEGER, description: 'Units that were asked back' },
      reason: { type: 'string', enum: RETURN_REASONS },
      received: { ...INTEGER, description: 'Units that came; 0 until it is received' },
      restocked: { ...INTEGER, description: 'Units of them that can be sold again' },
    }),
  },
  note: { type: ['string', 'null'], description: 'What the shopper wrote' },
  rejectReason: { type: ['string', 'null'], enum: [...REJECT_REASONS, null] },
  refundId: { anyOf: [UUID, { type: 'null' }] },
  requestedAt: TIMESTAMP,
  decidedAt: { anyOf: [TIMESTAMP, { type: 'null' }] },
  receivedAt: { anyOf: [TIMESTAMP, { type: 'null' }] },
})

export const RETURNABLE: JsonSchema = objectOf('Returnable', {
  returnable: {
    type: 'array',
    description: 'What could be asked back now besides',
    items: objectOf('ReturnableLine', { lineId: UUID, quantity: INTEGER, until: TIMESTAMP }),
  },
})
