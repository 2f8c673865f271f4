import { BaseCommand } from '@adonisjs/core/ace'
import { PrepareProbe } from '@holdfast/domain/catalog'

/** `node ace prober:prepare`: puts what the prober buys into the shop. It can be run at every release. */
export default class ProberPrepare extends BaseCommand {
  static override commandName = 'prober:prepare'
  static override description = 'Put into the shop what the prober buys, or leave it as it is'
  static override options = { startApp: true }

  override async run() {
    await (await this.app.container.make(PrepareProbe)).execute()
    this.logger.info('The prober has something to buy')
  }
}
