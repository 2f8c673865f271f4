import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, rows, transact, type Transaction } from '../../shared/index.ts'
import type { CatalogueImport, ImportedProduct } from '../import/catalogue_import.ts'
import { Keywords } from '../import/keywords.ts'
import { rebuildSearchTerms } from '../import/rebuild_search_terms.ts'
import { writeBoughtTogether, writeImages } from '../import/write_images.ts'
import { withdrawOthers, writeProducts } from '../import/write_products.ts'
import { writeAttributes, writeCategories } from '../import/write_structure.ts'
import { writeVariants } from '../import/write_variants.ts'

const PRODUCTS_PER_STATEMENT = 5_000

/**
 * Replaces the catalogue by the one given, in one transaction and a dozen statements for every 5,000 products. Stock is
 * left alone; products that are not named are withdrawn from sale. Two imports of one source wait for each other.
 *
 * @returns false when this very version is there already: nothing was done.
 */
@inject()
export class ImportCatalogue {
  constructor(private db: Database) {}

  execute(given: CatalogueImport): Promise<boolean> {
    return transact(this.db, async (trx) => {
      await rows(trx, `SET LOCAL statement_timeout = '60s'`)
      if (!(await this.#claimVersion(trx, given))) return false
      await writeCategories(trx, given.categories)
      await writeAttributes(trx, given.attributes)
      await withdrawOthers(trx, given.products)
      const keywords = new Keywords(given)
      for (const products of chunks(given.products, PRODUCTS_PER_STATEMENT)) {
        await writeProducts(trx, products, given.currency, keywords)
        await writeImages(trx, products)
        await writeVariants(trx, products)
      }
      for (const products of chunks(given.products, PRODUCTS_PER_STATEMENT)) {
        await writeBoughtTogether(trx, products)
      }
      await rebuildSearchTerms(trx)
      return true
    })
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
