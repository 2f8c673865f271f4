import { BaseCommand } from '@adonisjs/core/ace'
import { SeedDemoCatalogue } from '@holdfast/domain/catalog/seed'
import { SeedDemoCoupons } from '@holdfast/domain/promotions'

/** `node ace catalog:seed`: the demo shop's goods, pictures, stock and coupons. It can be run at every start. */
export default class SeedCatalog extends BaseCommand {
  static override commandName = 'catalog:seed'
  static override description =
    'Fill the shop with the demo catalogue, or leave it as it is when it is there'
  static override options = { startApp: true }

  override async run() {
    const started = performance.now()
    const seed = await this.app.container.make(SeedDemoCatalogue)
    const { changed, products, pictures } = await seed.execute()
    const coupons = await (await this.app.container.make(SeedDemoCoupons)).execute()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    this.logger.info(
      changed
        ? `The demo catalogue is in the shop: ${products} products, ${pictures} pictures (${seconds} s)`
        : `The demo catalogue was there already (${seconds} s)`
    )
    this.logger.info(`Coupons to try it with: ${coupons.join(', ')}`)
  }
}
