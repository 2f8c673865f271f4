import { BaseCommand, flags } from '@adonisjs/core/ace'
import { type Counted, RebuildStock, type WrongLevel } from '@holdfast/domain/inventory'

/** `node ace stock:rebuild`: holds the counters of stock against their movements, and writes them anew if it is told to. */
export default class StockRebuild extends BaseCommand {
  static override commandName = 'stock:rebuild'
  static override description =
    'Compare the counters of stock with their movements; writes them anew with --repair only'
  static override options = { startApp: true }

  @flags.boolean({ description: 'Write the counters that are wrong anew from their movements' })
  declare repair: boolean

  override async run() {
    const rebuildStock = await this.app.container.make(RebuildStock)
    if (!this.repair) return this.#show(await rebuildStock.look())
    const repaired = await rebuildStock.repair()
    if (repaired.ok) {
      for (const level of repaired.value) this.logger.log(sentence(level))
      this.logger.success(`${repaired.value.length} stock levels were written anew`)
      return
    }
    this.exitCode = 1
    this.logger.error(
      'Some movements come to what no stock level can be: movements are missing or wrong. Nothing was changed; ' +
        'docs/runbooks/ledger-check.md says what to do about stock_equals_movements.'
    )
  }

  #show(wrong: readonly WrongLevel[]) {
    for (const level of wrong) this.logger.log(sentence(level))
    if (wrong.length === 0) {
      return void this.logger.success('Every stock level is the sum of its movements')
    }
    this.exitCode = 1
    this.logger.error(
      `${wrong.length} stock levels are not the sum of their movements. Nothing was changed; find out why, then run ` +
        'this again with --repair.'
    )
  }
}

function sentence({ variantId, locationId, ...counters }: WrongLevel): string {
  const wrong = Object.entries<Counted>(counters)
    .filter(([, [says, sum]]) => says !== sum)
    .map(([counter, [says, sum]]) => `${counter} ${says}, by its movements ${sum}`)
  return `variant_id=${variantId} location_id=${locationId}: ${wrong.join('; ')}`
}
