import type { OrderLineView, OrderView } from '../../src/orders/index.ts'
import { money, newId } from '../../src/shared/index.ts'

export const gbp = (amount: number) => money(amount, 'GBP')

/** A line as its owner sees it: three bags. */
export function line(change: Partial<OrderLineView> = {}): OrderLineView {
  return {
    id: newId(),
    variantId: newId(),
    sku: '85099B',
    slug: 'red-retrospot-jumbo-bag',
    name: 'Red Retrospot Jumbo Bag',
    options: {},
    image: null,
    quantity: 3,
    unitPrice: gbp(208),
    discount: gbp(0),
    total: gbp(624),
    tax: gbp(104),
    shipped: 0,
    returned: 0,
    cancelled: 0,
    ...change,
  }
}

/** An order as its owner sees it: paid, and nothing has left. */
export function order(change: Partial<OrderView> = {}): OrderView {
  const address = {
    name: 'Ada Byron',
    line1: '1 High Street',
    city: 'Bath',
    postcode: 'BA1 1AA',
    country: 'GB',
  }
  return {
    id: newId(),
    number: '7K3M-92QX',
    status: 'open',
    cancelReason: null,
    paymentStatus: 'paid',
    disputed: false,
    fulfilmentStatus: 'unfulfilled',
    lines: [line()],
    subtotal: gbp(624),
    discount: gbp(0),
    shipping: gbp(395),
    tax: gbp(170),
    pricesIncludeTax: true,
    coupons: [],
    total: gbp(1019),
    refunded: gbp(0),
    email: 'ada@example.org',
    addresses: { shipping: address, billing: null },
    shippingOption: { id: 'standard', name: 'Standard delivery' },
    shipments: [],
    placedAt: '2026-11-23T21:00:00.000Z',
    payUntil: '2026-11-23T21:35:00.000Z',
    ...change,
  }
}
