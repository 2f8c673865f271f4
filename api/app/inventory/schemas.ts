import { STOCK_POLICIES } from '@holdfast/domain/inventory'
import { objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

const UNITS = { type: 'integer' }

export const STOCK_LEVEL = objectOf('StockLevel', {
  variantId: UUID,
  locationId: UUID,
  onHand: UNITS,
  reserved: { ...UNITS, description: 'Held for orders that are not paid yet' },
  allocated: { ...UNITS, description: 'Belongs to paid orders and waits to be shipped' },
  backorderLimit: { ...UNITS, description: 'May be sold beyond what is on hand' },
  shortfall: { ...UNITS, description: 'Promised beyond what there is' },
  available: UNITS,
})

export const STOCK_LEVELS = {
  type: 'object',
  properties: { levels: { type: 'array', items: STOCK_LEVEL } },
  required: ['levels'],
}

const LOW_STOCK_AT = {
  type: ['integer', 'null'],
  description: 'From so few units down staff are told; null: as the location says',
}

export const STOCK_POLICY = objectOf('StockPolicy', {
  policy: { type: 'string', enum: STOCK_POLICIES },
  limit: { ...UNITS, description: 'How many units may be sold beyond what is there' },
  locationId: {
    anyOf: [UUID, { type: 'null' }],
    description: 'Where they will come in; null where none may be sold',
  },
  releasesOn: { type: ['string', 'null'], format: 'date', description: 'Of a pre-order' },
  lowStockAt: LOW_STOCK_AT,
})

export const LOW_STOCK = objectOf('LowStock', { variantId: UUID, lowStockAt: LOW_STOCK_AT })

export const MOVEMENT = objectOf('StockMovement', {
  id: { type: 'integer' },
  at: TIMESTAMP,
  kind: { type: 'string' },
  locationId: UUID,
  onHand: { ...UNITS, description: 'This counter and the next: by how much it moved' },
  reserved: UNITS,
  allocated: UNITS,
  backorderLimit: UNITS,
  shortfall: UNITS,
  orderId: { type: ['string', 'null'], format: 'uuid' },
  reference: { type: ['string', 'null'] },
})

export const LOCATION = objectOf('Location', {
  id: UUID,
  code: { type: 'string' },
  name: { type: 'string' },
  country: { type: ['string', 'null'], description: 'ISO 3166-1 alpha-2' },
  priority: { type: 'integer', description: 'The lowest is asked first' },
  active: { type: 'boolean', description: 'Whether it takes new reservations' },
  lowStockAt: {
    type: ['integer', 'null'],
    description: 'From so few units down staff are told, unless the variant says otherwise',
  },
})
