import { BaseCommand, flags } from '@adonisjs/core/ace'
import { ListDeadLettersQuery } from '@holdfast/domain/outbox'

/** `node ace outbox:dead`: what was given up, and why. */
export default class OutboxDead extends BaseCommand {
  static override commandName = 'outbox:dead'
  static override description = 'List the deliveries that were given up, with the reason of each'
  static override options = { startApp: true }

  @flags.number({ description: 'How many to list, the latest first', default: 50 })
  declare limit: number

  override async run() {
    const query = await this.app.container.make(ListDeadLettersQuery)
    const letters = await query.execute(this.limit)
    if (letters.length === 0) return this.logger.info('There are no dead letters')

    const table = this.ui.table().head(['Given up', 'Event', 'About', 'Id', 'Handler', 'Reason'])
    for (const { deadAt, type, aggregateId, eventId, handler, reason } of letters) {
      table.row([deadAt.toISOString(), type, aggregateId, eventId, handler, reason])
    }
    table.render()
    this.logger.info('Send them on their way again with: node ace outbox:replay --event=<id>')
  }
}
