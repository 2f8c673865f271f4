import { hashCartToken } from '../../src/carts/index.ts'
import {
  type Checkout,
  PlaceOrder,
  type PlacedOrder,
  type PlaceRefusal,
} from '../../src/orders/index.ts'
import { newId, type Result } from '../../src/shared/index.ts'
import type { Shopper } from './shopper.ts'
import type { TestShop } from './test_shop.ts'

export const ADDRESS = {
  name: 'Jane Doe',
  line1: '1 High Street',
  city: 'London',
  postcode: 'N1 1AA',
  country: 'GB',
}

export const CHECKOUT: Checkout = {
  email: 'jane@example.com',
  shippingAddress: ADDRESS,
  shippingOption: 'standard',
}

/** Presses the button. Each press has a key of its own unless the test gives one. */
export async function checkOut(
  shop: TestShop,
  shopper: Shopper,
  changes: Partial<Checkout> & { key?: string } = {}
): Promise<Result<PlacedOrder, PlaceRefusal>> {
  const { key = newId(), ...checkout } = changes
  const placeOrder = await shop.make(PlaceOrder)
  const token = hashCartToken(shopper.token)
  return placeOrder.execute({ token, key, checkout: { ...CHECKOUT, ...checkout } })
}

/** Presses the button, and it works. */
export async function placed(...args: Parameters<typeof checkOut>): Promise<PlacedOrder> {
  const result = await checkOut(...args)
  if (!result.ok) throw new Error(`Not placed: ${JSON.stringify(result.error)}`)
  return result.value
}
