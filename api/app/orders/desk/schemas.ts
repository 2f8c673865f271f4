import { FULFILMENT_STATUSES, ORDER_STATUSES, PAYMENT_STATUSES } from '@holdfast/domain/orders'
import { REFUND_STATES } from '@holdfast/domain/payments'
import { ORDER } from '#app/orders/schemas'
import { type JsonSchema, MONEY, objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

const STRING: JsonSchema = { type: 'string' }
const BOOLEAN: JsonSchema = { type: 'boolean' }
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
const listed = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

const REFUND_PART = objectOf('RefundPart', {
  lineId: { ...orNull(UUID), description: 'Null for postage' },
  quantity: { type: ['integer', 'null'], description: 'Pieces; null where only money goes back' },
  amount: { type: 'integer', description: 'In minor units' },
})

export const REFUND = objectOf('Refund', {
  id: UUID,
  orderId: UUID,
  paymentId: UUID,
  providerRefundId: { type: ['string', 'null'] },
  amount: MONEY,
  parts: listed(REFUND_PART),
  reason: STRING,
  state: { type: 'string', enum: REFUND_STATES },
  needsAttention: { ...BOOLEAN, description: 'It failed, and nobody has seen to that yet' },
  failure: { type: ['string', 'null'] },
  retryOf: { ...orNull(UUID), description: 'The failed refund that this one sends again' },
  createdAt: TIMESTAMP,
  updatedAt: TIMESTAMP,
})

export const DISPUTE = objectOf('Dispute', {
  id: UUID,
  orderId: UUID,
  paymentId: UUID,
  providerDisputeId: STRING,
  amount: MONEY,
  withdrawn: { ...MONEY, description: 'What the bank has taken and not given back, without fees' },
  reason: STRING,
  state: STRING,
  isOpen: BOOLEAN,
  respondBy: orNull(TIMESTAMP),
  openedAt: TIMESTAMP,
  updatedAt: TIMESTAMP,
})

const PAYMENT = objectOf('Payment', {
  id: UUID,
  paymentIntentId: STRING,
  amount: MONEY,
  refunded: MONEY,
  disputed: BOOLEAN,
  capturedAt: TIMESTAMP,
})

export const LISTED_ORDER = objectOf('ListedOrder', {
  id: UUID,
  number: STRING,
  status: { type: 'string', enum: ORDER_STATUSES },
  paymentStatus: { type: 'string', enum: PAYMENT_STATUSES },
  fulfilmentStatus: { type: 'string', enum: FULFILMENT_STATUSES },
  disputed: BOOLEAN,
  total: MONEY,
  refunded: MONEY,
  placedAt: TIMESTAMP,
})

export const ORDER_CASE = objectOf('OrderCase', {
  order: ORDER,
  payments: listed(PAYMENT),
  refunds: listed(REFUND),
  disputes: listed(DISPUTE),
  units: listed(
    objectOf('UnitsOfOrder', {
      variantId: UUID,
      locationId: { ...UUID, description: 'Where they lie, or will be sent from once they are in' },
      state: { type: 'string', enum: ['reserved', 'allocated'] },
      quantity: { type: 'integer' },
    })
  ),
  timeline: listed(
    objectOf('TimelineEntry', { at: TIMESTAMP, what: STRING, id: { type: ['string', 'null'] } })
  ),
})

export const REQUESTED_REFUND = objectOf('RequestedRefund', {
  refundId: UUID,
  amount: MONEY,
  parts: listed(REFUND_PART),
})

export const RETRIED_REFUND = objectOf('RetriedRefund', {
  orderId: UUID,
  refundId: UUID,
  retryOf: UUID,
})

export const DISMISSED_REFUND = objectOf('DismissedRefund', { orderId: UUID, refundId: UUID })
