import { sendJson } from '../../http/respond.ts'
import type { Router } from '../../http/router.ts'
import type { Clock } from '../clock.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { Control } from './control.ts'
import { Fields } from '../../http/json_fields.ts'

const LIMITS = [
  ...(['account', 'endpoint', 'shortestSession', 'longestSession'] as const),
  ...(['lineItems', 'smallestAmount'] as const),
]

interface Controlled {
  control: Control
  clock: Clock
  webhooks: Webhooks
}

/** The control API under `/control`: JSON in, JSON out, for tests that run in other processes. */
export function addControlRoutes(router: Router, parts: Controlled) {
  addGeneral(router, parts)
  addPayments(router, parts)
  addWebhooks(router, parts)
}

function addGeneral(router: Router, { control, clock }: Controlled) {
  router.get('/control/state', ({ response }) => sendJson(response, control.describe()))
  router.post('/control/reset', ({ response }) => {
    control.reset()
    sendJson(response, { reset: true })
  })
  router.post('/control/limits', async ({ request, response }) => {
    const fields = await Fields.of(request)
    const given = LIMITS.map((name) => [name, fields.number(name)] as const)
    control.setLimits(clean(Object.fromEntries(given)))
    sendJson(response, control.describe().limits)
  })
  router.post('/control/clock', async ({ request, response }) => {
    const fields = await Fields.of(request)
    if (fields.boolean('reset')) clock.reset()
    if (fields.boolean('frozen') === true) clock.freeze()
    if (fields.boolean('frozen') === false) clock.unfreeze()
    clock.advance(fields.number('advanceSeconds') ?? 0)
    sendJson(response, clock.describe())
  })
  router.post('/control/faults', async ({ request, response }) => {
    const fields = await Fields.of(request)
    const fault = control.faults.plan({
      endpoint: fields.string('endpoint') ?? '*',
      kind: fields.required('kind', fields.oneOf('kind', ['error', 'timeout', 'drop', 'hold'])),
      when: fields.oneOf('when', ['before', 'after']) ?? 'before',
      times: fields.number('times') ?? 1,
      status: fields.number('status') ?? 500,
    })
    sendJson(response, fault, 201)
  })
  router.post('/control/faults/release', ({ response }) => {
    control.faults.release()
    sendJson(response, { released: true })
  })
  router.delete('/control/faults', ({ response }) => {
    control.faults.clear()
    sendJson(response, { faults: [] })
  })
}

function addPayments(router: Router, { control }: Controlled) {
  router.post('/control/sessions/:id/pay', async ({ request, response, params }) => {
    const fields = await Fields.of(request)
    const [card, name] = [fields.string('card'), fields.string('name')]
    const [email, challenge] = [
      fields.string('email'),
      fields.oneOf('challenge', ['complete', 'fail']),
    ]
    const debit = fields.oneOf('debit', ['succeeds', 'fails'])
    sendJson(response, control.pay(params.id ?? '', clean({ card, name, email, challenge, debit })))
  })
  router.post('/control/sessions/:id/fail', ({ response, params }) => {
    sendJson(response, control.pay(params.id ?? '', { card: '4000000000000002' }))
  })
  router.post('/control/sessions/:id/expire', ({ response, params }) => {
    sendJson(response, control.expire(params.id ?? ''))
  })
  router.post('/control/sessions/:id/settle', async ({ request, response, params }) => {
    const outcome = (await Fields.of(request)).oneOf('outcome', ['succeeds', 'fails'])
    sendJson(response, control.settle(params.id ?? '', outcome ?? 'succeeds'))
  })
  router.post('/control/sessions/:id/refund', async ({ request, response, params }) => {
    const amount = (await Fields.of(request)).number('amount')
    sendJson(response, control.refund(params.id ?? '', amount))
  })
  router.post('/control/sessions/:id/dispute', async ({ request, response, params }) => {
    const reason = (await Fields.of(request)).string('reason')
    sendJson(response, control.dispute(params.id ?? '', reason))
  })
  router.post('/control/refunds/:id/settle', async ({ request, response, params }) => {
    const outcome = (await Fields.of(request)).oneOf('outcome', ['succeeded', 'failed'])
    sendJson(response, control.settleRefund(params.id ?? '', outcome ?? 'succeeded'))
  })
  router.post('/control/disputes/:id/close', async ({ request, response, params }) => {
    const outcome = (await Fields.of(request)).oneOf('outcome', ['won', 'lost'])
    sendJson(response, control.closeDispute(params.id ?? '', outcome ?? 'won'))
  })
}

function addWebhooks(router: Router, { webhooks }: Controlled) {
  router.post('/control/webhooks', async ({ request, response }) => {
    const fields = await Fields.of(request)
    const changes = {
      mode: fields.oneOf('mode', ['automatic', 'held']),
      url: fields.string('url'),
      delayMs: fields.number('delayMs'),
      duplicate: fields.boolean('duplicate'),
      twoIds: fields.boolean('twoIds'),
      reorder: fields.boolean('reorder'),
      drop: fields.boolean('drop'),
    }
    webhooks.behaviour = { ...webhooks.behaviour, ...clean(changes) }
    sendJson(response, webhooks.behaviour)
  })
  router.get('/control/webhooks/deliveries', ({ response }) => sendJson(response, webhooks.all()))
  router.post('/control/webhooks/deliver', async ({ request, response }) => {
    const eventId = (await Fields.of(request)).string('eventId')
    sendJson(response, eventId ? await webhooks.deliver(eventId) : await webhooks.deliverNext())
  })
  router.post('/control/webhooks/drop', async ({ request, response }) => {
    const fields = await Fields.of(request)
    sendJson(response, webhooks.drop(fields.required('eventId', fields.string('eventId'))))
  })
  router.post('/control/webhooks/duplicate', async ({ request, response }) => {
    const fields = await Fields.of(request)
    const eventId = fields.required('eventId', fields.string('eventId'))
    sendJson(response, webhooks.duplicate(eventId, { newId: fields.boolean('newId') ?? false }))
  })
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out what was not given, so that it does not overwrite what is there. */
function clean<T extends object>(values: T): Defined<T> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Defined<T>
}
