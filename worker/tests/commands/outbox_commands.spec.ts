import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { newId, type EventId } from '@holdfast/domain/shared'
import { test } from '@japa/runner'

test.group('Dead letters', (group) => {
  let eventId: EventId

  group.each.setup(async () => {
    ace.ui.switchMode('raw')
    eventId = newId<EventId>()
    await db.table('outbox.events').insert({
      id: eventId,
      type: 'tests.happened',
      aggregate_id: eventId,
      version: 1,
      payload: '{}',
    })
    await db.table('outbox.deliveries').insert({
      event_id: eventId,
      handler: 'tests.count',
      dead_at: new Date(),
      last_error: 'Error: The shelf is missing',
    })
    return async () => {
      ace.ui.switchMode('normal')
      await db.from('outbox.deliveries').where('event_id', eventId).delete()
      await db.from('outbox.events').where('id', eventId).delete()
    }
  })

  const run = async (command: string, ...args: string[]) => {
    const { exitCode, ui } = await ace.exec(command, args)
    const output = ui.logger.getLogs().map(({ message }) => message)
    return { exitCode, output: output.join('\n') }
  }
  const isDead = async () => {
    const [delivery] = await db.from('outbox.deliveries').where('event_id', eventId)
    return delivery.dead_at !== null
  }

  test('are listed with their reason', async ({ assert }) => {
    const { output } = await run('outbox:dead')
    assert.include(output, eventId)
    assert.include(output, 'The shelf is missing')
  })

  test('go on their way again by their id', async ({ assert }) => {
    const { output } = await run('outbox:replay', `--event=${eventId}`)
    assert.include(output, 'on their way again: 1')
    assert.isFalse(await isDead())
  })

  test('stay where they are when nobody says which')
    .with([[], ['--event=nonsense'], ['--handler=tests.other']])
    .run(async ({ assert }, args) => {
      await run('outbox:replay', ...args)
      assert.isTrue(await isDead())
    })
})
