import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { FindAvailabilityQuery, MAIN_LOCATION, WriteStockPolicy } from '../../inventory/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import { rows, transact } from '../../shared/index.ts'
import { PROBE } from '../domain/probe.ts'

const CATEGORY = `
  INSERT INTO catalog.categories (id, slug, name, path) VALUES (:categoryId, 'holdfast-probe', 'Probe', 'holdfast_probe')
  ON CONFLICT (id) DO NOTHING`

/** A category shows only where it holds something published: this one never does. */
const PRODUCT = `
  INSERT INTO catalog.products (id, category_id, slug, name, description, currency, price, search)
  VALUES (:productId, :categoryId, 'holdfast-probe', 'Probe', 'Bought by the prober, never sent', :currency, :price, '')
  ON CONFLICT (id) DO NOTHING`

const VARIANT = `
  INSERT INTO catalog.variants (id, product_id, position, sku, name, price, weight)
  VALUES (:variantId, :productId, 0, :sku, 'Probe', :price, 100)
  ON CONFLICT (id) DO NOTHING`

/**
 * Puts what the prober buys into the shop, once; another run changes nothing. It may be sold without lying on a shelf, so
 * that it counts nowhere as stock.
 */
@inject()
export class PrepareProbe {
  constructor(
    private readonly db: Database,
    private readonly findAvailability: FindAvailabilityQuery,
    private readonly writeStockPolicy: WriteStockPolicy,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(): Promise<void> {
    await transact(this.db, async (trx) => {
      for (const statement of [CATEGORY, PRODUCT, VARIANT]) {
        await rows(trx, statement, { ...PROBE })
      }
      const { variantId, units } = PROBE
      const known = await this.findAvailability.execute([variantId], { client: trx })
      if ((known.get(variantId)?.available ?? 0) > 0) return
      const events = await this.writeStockPolicy.execute(trx, variantId, {
        policy: 'backorder',
        limit: units,
        locationId: MAIN_LOCATION,
      })
      await this.publishEvents.execute(trx, events)
    })
  }
}
