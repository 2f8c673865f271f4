import { inject } from '@adonisjs/core'
import { firstRow, type Transaction, type VariantId } from '../../shared/index.ts'
import { CatalogueCache } from '../cache/catalogue_cache.ts'
import type { CatalogueImport, ImportedProduct } from '../import/catalogue_import.ts'
import { Keywords } from '../import/keywords.ts'
import { rebuildSearchTerms } from '../import/rebuild_search_terms.ts'
import { writeBoughtTogether, writeImages } from '../import/write_images.ts'
import { withdrawOthers, writeProducts } from '../import/write_products.ts'
import { writeAttributes, writeCategories } from '../import/write_structure.ts'
import { writeVariants } from '../import/write_variants.ts'

const PRODUCTS_PER_STATEMENT = 5_000

/**
 * Replaces the catalogue by the one given, in the caller's transaction and a dozen statements for every 5,000 products.
 * Stock is left alone; products that are not named are withdrawn from sale. Two imports of one source wait for each
 * other; the version that is there already is not imported again.
 *
 * @returns the variants that were not known before
 */
@inject()
export class ImportCatalogue {
  constructor(private cache: CatalogueCache) {}

  async execute(trx: Transaction, given: CatalogueImport): Promise<VariantId[]> {
    if (!(await this.#claimVersion(trx, given))) return []
    await writeCategories(trx, given.categories)
    await writeAttributes(trx, given.attributes)
    await withdrawOthers(trx, given.products)
    const keywords = new Keywords(given)
    const added: VariantId[] = []
    for (const products of chunks(given.products, PRODUCTS_PER_STATEMENT)) {
      await writeProducts(trx, products, given.currency, keywords)
      await writeImages(trx, products)
      added.push(...(await writeVariants(trx, products)))
    }
    for (const products of chunks(given.products, PRODUCTS_PER_STATEMENT)) {
      await writeBoughtTogether(trx, products)
    }
    await rebuildSearchTerms(trx)
    trx.after('commit', () => this.cache.purge())
    return added
  }

  /** Takes the lock on the source's row; false when the version is the one already there. */
  async #claimVersion(trx: Transaction, { source, version }: CatalogueImport): Promise<boolean> {
    const claimed = await firstRow(
      trx,
      `INSERT INTO catalog.imports AS last (source, version) VALUES (?, ?)
       ON CONFLICT (source) DO UPDATE SET version = excluded.version, imported_at = now()
       WHERE last.version <> excluded.version
       RETURNING source`,
      [source, version]
    )
    return claimed !== null
  }
}

function* chunks(
  products: readonly ImportedProduct[],
  size: number
): Generator<readonly ImportedProduct[]> {
  for (let start = 0; start < products.length; start += size) {
    yield products.slice(start, start + size)
  }
}
