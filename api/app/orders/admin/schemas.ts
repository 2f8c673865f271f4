import { RETURN_STATES } from '@holdfast/domain/orders'
import { type JsonSchema, objectOf, UUID } from '#app/shared/openapi/operation'

const INTEGER: JsonSchema = { type: 'integer' }
const REFUND_ID: JsonSchema = {
  anyOf: [UUID, { type: 'null' }],
  description: 'Of the money that goes back; null where none does in this step',
}

export const SENT_SHIPMENT = objectOf('SentShipment', {
  shipmentId: UUID,
  orderId: UUID,
  locationId: { ...UUID, description: 'Where it left from' },
  lines: {
    type: 'array',
    items: objectOf('SentLine', { lineId: UUID, quantity: INTEGER }),
  },
})

export const CORRECTED_SHIPMENT = objectOf('CorrectedShipment', { shipmentId: UUID, orderId: UUID })

export const CANCELLED = objectOf('Cancellation', {
  orderId: UUID,
  isWhole: { type: 'boolean', description: 'Whether all of the order is cancelled' },
  refundId: REFUND_ID,
})

export const CHANGED_RETURN = objectOf('ChangedReturn', {
  returnId: UUID,
  orderId: UUID,
  state: { type: 'string', enum: RETURN_STATES },
  refundId: REFUND_ID,
})
