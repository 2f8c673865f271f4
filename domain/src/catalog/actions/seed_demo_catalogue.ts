import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { BookStock } from '../../inventory/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import { firstRow, rows, transact } from '../../shared/index.ts'
import { loadDemoCatalogue } from '../demo/index.ts'
import { catalogueId } from '../domain/catalogue_id.ts'
import { ImageDisk, originalKey } from '../media/image_disk.ts'
import { demoImport, type DemoImport } from '../seed/demo_import.ts'
import { ImportCatalogue } from './import_catalogue.ts'
import { RefreshAvailability } from './refresh_availability.ts'

const WRITES_AT_ONCE = 32

export interface SeedOutcome {
  readonly changed: boolean
  readonly products: number
  readonly pictures: number
}

/**
 * Fills an empty shop with the demo catalogue, its pictures and its stock, or brings it to the present version. Once it
 * is there, another run does nothing; stock is only ever given to variants that never had any, so what was sold stays
 * sold. The pictures are in the disk before the products that show them are seen.
 */
@inject()
export class SeedDemoCatalogue {
  constructor(
    private db: Database,
    private disk: ImageDisk,
    private importCatalogue: ImportCatalogue,
    private bookStock: BookStock,
    private refreshAvailability: RefreshAvailability,
    private publishEvents: PublishEvents
  ) {}

  async execute(): Promise<SeedOutcome> {
    const demo = demoImport(loadDemoCatalogue())
    const outcome = { products: demo.catalogue.products.length, pictures: demo.pictures.size }
    if (await this.#isThere(demo)) return { changed: false, ...outcome }
    await this.#storePictures(demo)
    await this.#import(demo)
    return { changed: true, ...outcome }
  }

  /** This version was imported, and the disk is the one that it was imported with. */
  async #isThere({ catalogue, pictures }: DemoImport): Promise<boolean> {
    const last = await firstRow<{ version: string }>(
      this.db,
      'SELECT version FROM catalog.imports WHERE source = ?',
      [catalogue.source]
    )
    if (last?.version !== catalogue.version) return false
    const [some] = pictures.keys()
    return some === undefined || this.disk.has(originalKey(some))
  }

  async #storePictures({ pictures }: DemoImport): Promise<void> {
    const waiting = pictures.entries()
    const store = async () => {
      for (const [hash, picture] of waiting) {
        const key = originalKey(hash)
        if (!(await this.disk.has(key))) await this.disk.write(key, picture, 'image/svg+xml')
      }
    }
    await Promise.all(Array.from({ length: WRITES_AT_ONCE }, store))
  }

  #import({ catalogue, stock }: DemoImport): Promise<void> {
    return transact(this.db, async (trx) => {
      await rows(trx, `SET LOCAL statement_timeout = '60s'`)
      const added = await this.importCatalogue.execute(trx, catalogue)
      const isNew = new Set(added)
      const lines = [...stock].flatMap(([sku, quantity]) => {
        const variantId = catalogueId('variant', sku)
        return isNew.has(variantId) ? [{ variantId, quantity }] : []
      })
      if (lines.length === 0) return
      const reference = `demo ${catalogue.version.slice(0, 12)}`
      const events = await this.bookStock.execute(trx, { kind: 'receipt', lines, reference })
      await this.refreshAvailability.execute(trx, [...isNew])
      await this.publishEvents.execute(trx, events)
    })
  }
}
