import type { Database } from '@adonisjs/lucid/database'
import { rows, type VariantId } from '../../src/shared/index.ts'
import { aProduct, aVariant, importProducts } from './catalogue.ts'
import { receive } from './stock.ts'

interface Good {
  /** Pence. */
  readonly price?: number
  /** Grams. */
  readonly weight?: number
  /** Units on the shelf. */
  readonly stock?: number
}

/** Puts goods on sale, and nothing else. @returns their variants, by the names that the test gave them */
export async function onSale<TName extends string>(
  db: Database,
  goods: Readonly<Record<TName, Good>>
): Promise<Record<TName, VariantId>> {
  const named = Object.entries<Good>(goods)
  const products = named.map(([name, { price = 500, weight = 250 }]) =>
    aProduct(name, { variants: [aVariant(name.toUpperCase(), { price, weight })] })
  )
  await importProducts(db, products)
  const variants = await rows<{ id: VariantId; sku: string }>(
    db,
    'SELECT id, sku FROM catalog.variants'
  )
  const idOf = new Map(variants.map(({ sku, id }) => [sku, id]))
  const onShelf = named.map(([name, { stock = 10 }]) => {
    const variantId = idOf.get(name.toUpperCase())
    if (!variantId) throw new Error(`${name} was not put on sale`)
    return { name, variantId, quantity: stock }
  })
  await receive(db, onShelf)
  return Object.fromEntries(onShelf.map(({ name, variantId }) => [name, variantId])) as Record<
    TName,
    VariantId
  >
}

/** As many different goods as it takes to fill a basket. */
export async function manyOnSale(db: Database, count: number): Promise<VariantId[]> {
  const names = Array.from({ length: count }, (_, index) => `thing-${index + 1}`)
  return Object.values(await onSale(db, Object.fromEntries(names.map((name) => [name, {}]))))
}

export async function changePrice(
  db: Database,
  variantId: VariantId,
  price: number
): Promise<void> {
  await rows(db, 'UPDATE catalog.variants SET price = ? WHERE id = ?', [price, variantId])
}

/** Takes a variant off sale. */
export async function withdraw(db: Database, variantId: VariantId): Promise<void> {
  await rows(db, 'UPDATE catalog.variants SET active = false WHERE id = ?', [variantId])
}
