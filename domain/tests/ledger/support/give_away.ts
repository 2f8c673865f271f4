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
import { ShippingTariffs } from '../../../src/shipping/index.ts'
import { TaxRates } from '../../../src/taxes/index.ts'
import { aProduct, aVariant, importProducts } from '../../support/catalogue.ts'
import { receive } from '../../support/stock.ts'
import type { TestShop } from '../../support/test_shop.ts'

/** Places an order that costs nothing, postage included: it is settled on the spot. */
export async function giveAway(shop: TestShop): Promise<OrderId> {
  const cart = await cartOfGifts(shop)
  const rates = await (await shop.make(TaxRates)).open()
  const tariffs = await (await shop.make(ShippingTariffs)).open()
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
        accountId: null,
        bodyHash: Buffer.from('a gift'),
        checkout: { email: 'ada@example.com', shippingAddress, shippingOption: 'standard' },
        quote: {
          cart,
          shippingOption: { id: 'standard', name: 'Standard', price: none, estimate: '2 days' },
          tax: {
            pricesIncludeTax: true,
            lines: [{ tax: 0, rate: 2000 }],
            shipping: { tax: 0, rate: 2000 },
            total: 0,
            source: 'table',
          },
          total: none,
        },
        placedAt: shop.clock.now(),
        payUntil: shop.clock.now(),
        prices: { ratesRevision: rates.revision, tariffsRevision: tariffs.revision },
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
