import { test } from '@japa/runner'
import type { Database } from '@adonisjs/lucid/database'
import {
  ClaimDeliveries,
  DeliverEvent,
  EventHandler,
  ExternalEventHandler,
  ListDeadLettersQuery,
  LookingEventHandler,
  NotYetError,
  OutboxStateQuery,
  PublishEvents,
  ReplayDeadLetters,
  SilentDoorbell,
  StaleError,
  Subscriptions,
  type Delivery,
  type PublishedEvent,
} from '../../src/outbox/index.ts'
import {
  FrozenClock,
  newId,
  rows,
  withTraceParent,
  type Transaction,
} from '../../src/shared/index.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'

/** Counts its calls, leaves a row behind, and does besides what the test tells it to. */
class Counting extends EventHandler {
  calls = 0
  during: (trx: Transaction) => Promise<void> = async () => {}

  async handle(event: PublishedEvent, trx: Transaction): Promise<void> {
    this.calls++
    await rows(trx, `INSERT INTO outbox.events SELECT ?, 'effect', ?, 1, '{}', now()`, [
      newId(),
      event.aggregateId,
    ])
    await this.during(trx)
  }
}

class Looking extends LookingEventHandler<number> {
  looks = 0
  staleLooks = 0

  async look(): Promise<number> {
    return ++this.looks
  }

  async handle(_event: PublishedEvent, _trx: Transaction, found: number): Promise<void> {
    if (found <= this.staleLooks) throw new StaleError('It has changed')
  }
}

class Sending extends ExternalEventHandler {
  readonly sent: string[] = []
  during: () => Promise<void> = async () => {}

  async send(_event: PublishedEvent, deliveryId: string): Promise<void> {
    await this.during()
    this.sent.push(deliveryId)
  }
}

test.group('An event', (group) => {
  let database: TestDatabase
  let db: Database
  let clock: FrozenClock
  let counting: Counting
  let looking: Looking
  let sending: Sending
  let publishEvents: PublishEvents
  let deliverEvent: DeliverEvent

  group.setup(async () => {
    database = await testDatabase()
    db = database.db
  })
  group.each.setup(async () => {
    await database.reset()
    clock = new FrozenClock('2026-11-27T09:00:00Z')
    counting = new Counting()
    looking = new Looking()
    sending = new Sending()
    const subscriptions = new Subscriptions(
      {
        counted: { 'tests.count': Counting },
        looked: { 'tests.look': Looking },
        sent: { 'tests.send': Sending },
        both: { 'tests.count': Counting, 'mails.send': Sending },
        known: {},
      },
      async (handler) => (handler === Counting ? counting : handler === Looking ? looking : sending)
    )
    publishEvents = new PublishEvents(clock, subscriptions, new SilentDoorbell())
    deliverEvent = new DeliverEvent(db, clock, subscriptions)
  })

  const aggregateId = newId()
  const publish = (type: string) =>
    db.transaction((trx) =>
      publishEvents.execute(trx, [
        { type, aggregateId, version: 3, payload: { sessionId: 'cs_1' } },
      ])
    )
  const claim = () => new ClaimDeliveries(db, clock).execute(100)
  const claimOne = async (): Promise<Delivery> => {
    const [delivery] = await claim()
    if (!delivery) throw new Error('Nothing is due')
    return delivery
  }
  const effects = () => rows(db, `SELECT 1 FROM outbox.events WHERE type = 'effect'`)
  const deadLetters = () => new ListDeadLettersQuery(db).execute(10)

  test('reaches each of its handlers once', async ({ assert }) => {
    await publish('both')
    const deliveries = await claim()
    assert.sameMembers(
      deliveries.map(({ handler }) => handler),
      ['tests.count', 'mails.send']
    )
    for (const delivery of deliveries) await deliverEvent.execute(delivery)
    assert.equal(counting.calls, 1)
    assert.lengthOf(sending.sent, 1)

    clock.advance({ hours: 1 })
    assert.isEmpty(await claim())
  })

  test('arrives as it was published, with the trace that it belongs to', async ({ assert }) => {
    const traceParent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    await withTraceParent(traceParent, () => publish('counted'))
    const { event, ...delivery } = await claimOne()
    assert.containsSubset(event, { type: 'counted', aggregateId, version: 3 })
    assert.deepEqual(event.payload, { sessionId: 'cs_1' })
    assert.deepEqual(delivery, { handler: 'tests.count', traceParent })
  })

  test('is not published when its transaction is rolled back', async ({ assert }) => {
    const failing = db.transaction(async (trx) => {
      await publishEvents.execute(trx, [{ type: 'counted', aggregateId, version: 1, payload: {} }])
      throw new Error('No')
    })
    await assert.rejects(() => failing)
    assert.isEmpty(await claim())
  })

  test('that nobody hears is kept all the same', async ({ assert }) => {
    await publish('unheard')
    assert.isEmpty(await claim())
    assert.lengthOf(await rows(db, `SELECT 1 FROM outbox.events WHERE type = 'unheard'`), 1)
  })

  test('is taken by one of two relays', async ({ assert }) => {
    for (let count = 0; count < 20; count++) await publish('counted')
    const [one, other] = await Promise.all([claim(), claim()])
    const ids = [...one, ...other].map(({ event }) => event.id)
    assert.lengthOf(ids, 20)
    assert.equal(new Set(ids).size, 20)
  })

  test('that got lost in the queue is due again a minute later', async ({ assert }) => {
    await publish('counted')
    await claim()
    assert.isEmpty(await claim())
    clock.advance({ minutes: 1 })
    await deliverEvent.execute(await claimOne())
    assert.equal(counting.calls, 1)
  })

  test('that two jobs bring has one effect', async ({ assert }) => {
    await publish('counted')
    const delivery = await claimOne()
    const outcomes = await Promise.all([
      deliverEvent.execute(delivery),
      deliverEvent.execute(delivery),
      deliverEvent.execute(delivery),
    ])
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['done', 'skipped', 'skipped'])
    assert.lengthOf(await effects(), 1)
  })

  test('whose handler fails leaves nothing behind, and is tried again later and later', async ({
    assert,
  }) => {
    await publish('counted')
    counting.during = () => Promise.reject(new Error('The shelf is missing'))
    const waits: number[] = []
    for (let attempt = 1; attempt <= 3; attempt++) {
      const outcome = await deliverEvent.execute(await claimOne())
      assert.equal(outcome.status, 'failed')
      let seconds = 0
      while ((await rows(db, DUE, [clock.now()])).length === 0) {
        clock.advance({ seconds: 1 })
        seconds++
      }
      waits.push(seconds)
    }
    assert.deepEqual(waits, [2, 4, 8])
    assert.isEmpty(await effects())

    counting.during = async () => {}
    assert.deepEqual(await deliverEvent.execute(await claimOne()), { status: 'done' })
    assert.lengthOf(await effects(), 1)
  })

  test('that keeps failing becomes a dead letter with its reason, until a person replays it', async ({
    assert,
  }) => {
    await publish('counted')
    counting.during = () => Promise.reject(new TypeError('The shelf is missing'))
    let status = ''
    while (status !== 'dead') {
      clock.advance({ minutes: 16 })
      status = (await deliverEvent.execute(await claimOne())).status
    }
    assert.equal(counting.calls, 12)
    clock.advance({ hours: 24 })
    assert.isEmpty(await claim())
    const [letter] = await deadLetters()
    assert.containsSubset(letter, {
      type: 'counted',
      handler: 'tests.count',
      aggregateId,
      reason: 'TypeError: The shelf is missing',
    })
    assert.containsSubset(await new OutboxStateQuery(db).execute(), { waiting: 0, dead: 1 })

    counting.during = async () => {}
    const replay = new ReplayDeadLetters(db, clock)
    assert.equal(await replay.execute({ handler: 'tests.other' }), 0)
    assert.equal(await replay.execute({ eventId: letter?.eventId, handler: 'tests.count' }), 1)
    assert.deepEqual(await deliverEvent.execute(await claimOne()), { status: 'done' })
    assert.isEmpty(await deadLetters())
  })

  test('that a handler puts off is not counted as failed', async ({ assert }) => {
    await publish('counted')
    counting.during = () => Promise.reject(new NotYetError('Stripe is away', 5))
    for (let times = 0; times < 20; times++) {
      assert.equal((await deliverEvent.execute(await claimOne())).status, 'postponed')
      assert.isEmpty(await claim())
      clock.advance({ seconds: 5 })
    }
    assert.isEmpty(await deadLetters())
  })

  test('for a handler that is no more is a failure, not a silence', async ({ assert }) => {
    await publish('counted')
    const delivery = { ...(await claimOne()), handler: 'tests.gone' }
    const outcome = await deliverEvent.execute(delivery)
    assert.equal(outcome.status, 'failed')
  })

  test('is looked into again when what was seen has changed before the lock', async ({
    assert,
  }) => {
    await publish('looked')
    looking.staleLooks = 2
    assert.deepEqual(await deliverEvent.execute(await claimOne()), { status: 'done' })
    assert.equal(looking.looks, 3)
  })

  test('that changes faster than it can be looked into waits a little', async ({ assert }) => {
    await publish('looked')
    looking.staleLooks = 3
    assert.equal((await deliverEvent.execute(await claimOne())).status, 'postponed')
    clock.advance({ seconds: 1 })
    assert.deepEqual(await deliverEvent.execute(await claimOne()), { status: 'done' })
  })

  test('with an effect outside is in one pair of hands, under one id', async ({ assert }) => {
    await publish('sent')
    const delivery = await claimOne()
    let second: Promise<unknown> = Promise.resolve()
    sending.during = async () => {
      second = deliverEvent.execute(delivery)
      assert.deepEqual(await second, { status: 'skipped' })
    }
    assert.deepEqual(await deliverEvent.execute(delivery), { status: 'done' })
    assert.deepEqual(await deliverEvent.execute(delivery), { status: 'skipped' })
    assert.deepEqual(sending.sent, [`${delivery.event.id}.tests.send`])
  })

  test('whose sender died with it in hand goes out a minute later', async ({ assert }) => {
    await publish('sent')
    const delivery = await claimOne()
    const inHand = Promise.withResolvers<void>()
    sending.during = () => {
      inHand.resolve()
      return new Promise(() => {})
    }
    void deliverEvent.execute(delivery)
    await inHand.promise

    clock.advance({ minutes: 1 })
    sending.during = async () => {}
    assert.deepEqual(await deliverEvent.execute(await claimOne()), { status: 'done' })
    assert.lengthOf(sending.sent, 1)
  })
})

const DUE = `SELECT 1 FROM outbox.deliveries WHERE done_at IS NULL AND next_at <= ?`
