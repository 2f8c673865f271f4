import type { OrderId, VariantId } from '../../../src/shared/index.ts'
import { ADDRESS, placed } from '../../support/checkout.ts'
import { couponIn } from '../../support/coupons.ts'
import { Shopper } from '../../support/shopper.ts'
import type { TestShop } from '../../support/test_shop.ts'

/** Somebody buys with a coupon that has two uses, and pays. */
export async function buyWithCoupon(shop: TestShop, variantId: VariantId): Promise<OrderId> {
  await couponIn(shop.db, 'TWICE', { totalLimit: 2 })
  const shopper = await Shopper.arrives(shop.db, shop.clock)
  await shopper.adds(variantId)
  await shopper.enters('TWICE')
  return paid(shop, shopper, {})
}

/** Somebody in New York buys, where the tax comes on top, and pays. */
export async function buyFromAbroad(shop: TestShop, variantId: VariantId): Promise<OrderId> {
  const shopper = await Shopper.arrives(shop.db, shop.clock)
  await shopper.adds(variantId)
  const shippingAddress = { ...ADDRESS, country: 'US', region: 'NY' }
  return paid(shop, shopper, { shippingAddress })
}

async function paid(shop: TestShop, ...order: [Shopper, Parameters<typeof placed>[2]]) {
  const { order: bought } = await placed(shop, ...order)
  await shop.pay(bought.id)
  await shop.hear()
  return bought.id
}
