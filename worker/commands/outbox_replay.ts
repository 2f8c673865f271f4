import { BaseCommand, flags } from '@adonisjs/core/ace'
import { ReplayDeadLetters } from '@holdfast/domain/outbox'
import { parseId, type EventId } from '@holdfast/domain/shared'

/** `node ace outbox:replay`: dead letters go on their way again. Their handlers look before they act. */
export default class OutboxReplay extends BaseCommand {
  static override commandName = 'outbox:replay'
  static override description = 'Deliver again what was given up: one event, one handler, or all'
  static override options = { startApp: true }

  @flags.string({ description: 'The id of an event, as outbox:dead lists it' })
  declare event: string | undefined

  @flags.string({ description: 'The name of a handler, such as orders.follow_payment' })
  declare handler: string | undefined

  @flags.boolean({ description: 'Every dead letter' })
  declare all: boolean

  override async run() {
    const { event, handler } = this
    const eventId = event === undefined ? undefined : parseId<EventId>(event)
    if (eventId === null) return this.#refuse(`"${event}" is not the id of an event`)
    if (!this.all && event === undefined && handler === undefined) {
      return this.#refuse('Say which: --event=<id>, --handler=<name>, or --all')
    }
    const replay = await this.app.container.make(ReplayDeadLetters)
    const count = await replay.execute({ eventId, handler })
    this.logger.info(`Dead letters on their way again: ${count}`)
  }

  #refuse(reason: string): void {
    this.logger.error(`${reason}. Nothing was changed.`)
    this.exitCode = 1
  }
}
