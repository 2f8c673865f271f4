import {
  add,
  ChangeLine,
  CreateCart,
  GetCartQuery,
  hashCartToken,
} from '../../../src/carts/index.ts'
import { WriteOrder } from '../../../src/orders/actions/write_order.ts'
import { newOrderNumber } from '../../../src/orders/domain/order_number.ts'
import { money, newId, type OrderId } from '../../../src/shared/index.ts'
import { aProduct, aVariant, importProducts } from '../../support/catalogue.ts'
import { receive } from '../../support/stock.ts'
import type { TestShop } from '../../support/test_shop.ts'

/** Places an order that costs nothing, postage included: it is settled on the spot. */
export async function giveAway(shop: TestShop): Promise<OrderId> {
  const cart = await cartOfGifts(shop)
  const writeOrder = await shop.make(WriteOrder)
  const id = newId<OrderId>()
  const none = money(0, 'GBP')
  const shippingAddress = { name: 'Ada', line1: '1 Street', city: 'London', country: 'GB' }
  await shop.db.transaction((trx) =>
    writeOrder.execute(
      trx,
      {
        id,
        number: newOrderNumber(),
        bodyHash: Buffer.from('a gift'),
        checkout: { email: 'ada@example.com', shippingAddress, shippingOption: 'standard' },
        quote: {
          cart,
          shippingOption: { id: 'standard', name: 'Standard', price: none, estimate: '2 days' },
          tax: { rate: 2000, lines: [0], shipping: 0, total: 0 },
          total: none,
        },
        placedAt: shop.clock.now(),
        payUntil: shop.clock.now(),
      },
      null
    )
  )
  return id
}

async function cartOfGifts(shop: TestShop) {
  const gift = aProduct('gift', { variants: [aVariant('GIFT', { price: 0 })] })
  const [variantId] = await importProducts(shop.db, [gift])
  if (!variantId) throw new Error('The gift was there already')
  await receive(shop.db, [{ variantId, quantity: 5 }])
  const { token } = await (await shop.make(CreateCart)).execute()
  const changeLine = await shop.make(ChangeLine)
  await changeLine.execute({ token: hashCartToken(token), variantId, change: add(1) })
  const cart = await (await shop.make(GetCartQuery)).execute(hashCartToken(token))
  if (!cart) throw new Error('The cart is gone')
  return cart
}
