import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { BookStock } from '@holdfast/domain/inventory'
import type { VariantId } from '@holdfast/domain/shared'
import { aProduct, stockTheShop } from '#tests/support/catalogue'

/** So many different mugs at £5, 250 g each, with so many units of each: the whole catalogue. */
export async function mugsOnSale(count: number, quantity = 100): Promise<VariantId[]> {
  const run = crypto.randomUUID().slice(0, 8)
  const mugs = Array.from({ length: count }, (_, index) => aProduct(`mug-${run}-${index}`))
  const variantIds = await stockTheShop(mugs)
  await receive(variantIds, quantity)
  return variantIds
}

export async function receive(variantIds: readonly VariantId[], quantity: number): Promise<void> {
  const bookStock = await app.container.make(BookStock)
  await db.transaction((trx) =>
    bookStock.execute(trx, {
      kind: 'receipt',
      lines: variantIds.map((variantId) => ({ variantId, quantity })),
      reference: 'test',
    })
  )
}
