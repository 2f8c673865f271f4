import { COUPON_CODE } from '#app/carts/schemas'
import { type JsonSchema, MONEY, objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

const orNull = (schema: JsonSchema): JsonSchema => ({ oneOf: [schema, { type: 'null' }] })
const COUNT: JsonSchema = { type: 'integer', minimum: 0 }

export const COUPON = objectOf('Coupon', {
  id: UUID,
  code: COUPON_CODE,
  kind: { type: 'string', enum: ['percentage', 'amount', 'free_shipping'] },
  basisPoints: orNull({ type: 'integer', description: 'Of a percentage: 10 % is 1000' }),
  amount: orNull(MONEY),
  minimumSpend: MONEY,
  categoryIds: { type: 'array', items: UUID },
  productIds: { type: 'array', items: UUID },
  perCustomerLimit: orNull(COUNT),
  totalLimit: orNull(COUNT),
  stackable: { type: 'boolean' },
  validFrom: TIMESTAMP,
  validUntil: orNull(TIMESTAMP),
  uses: { ...COUNT, description: 'Orders that carry it' },
  usesBeyondLimit: {
    ...COUNT,
    description: 'Those among them that were paid too late, when others had the last use',
  },
  discounted: { ...MONEY, description: 'What it took off all of them' },
  deactivatedAt: orNull(TIMESTAMP),
  createdAt: TIMESTAMP,
})
