import { FULFILMENT_STATUSES, ORDER_STATUSES, PAYMENT_STATUSES } from '@holdfast/domain/orders'
import { MONEY, objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

export const ACCOUNT = objectOf('Account', {
  id: UUID,
  email: { type: ['string', 'null'], description: 'As the identity provider says' },
  emailVerified: { type: 'boolean' },
  name: { type: ['string', 'null'] },
  createdAt: TIMESTAMP,
})

export const SIGNED_OUT = objectOf('SignedOut', {
  signOutUrl: {
    type: ['string', 'null'],
    description: 'Where to end the session at the identity provider as well',
  },
})

export const OWN_ORDER = objectOf('OwnOrder', {
  id: UUID,
  number: { type: 'string' },
  status: { type: 'string', enum: ORDER_STATUSES },
  cancelReason: {
    type: ['string', 'null'],
    enum: ['expired', 'superseded', 'customer', 'staff', 'payment_failed', null],
  },
  paymentStatus: { type: 'string', enum: PAYMENT_STATUSES },
  fulfilmentStatus: { type: 'string', enum: FULFILMENT_STATUSES },
  total: MONEY,
  placedAt: TIMESTAMP,
  payUntil: TIMESTAMP,
  lines: {
    type: 'array',
    items: objectOf('OwnOrderLine', {
      name: { type: 'string' },
      slug: { type: 'string' },
      quantity: { type: 'integer', minimum: 1 },
    }),
  },
})

/** What is in the path of one device. */
export const DEVICE_ID = { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' }

export const DEVICE = objectOf('Device', {
  id: DEVICE_ID,
  name: { type: 'string', description: 'As in "Firefox on Windows"' },
  signedInAt: TIMESTAMP,
  lastSeenAt: TIMESTAMP,
  current: { type: 'boolean', description: 'Whether it is the one that asks' },
})
