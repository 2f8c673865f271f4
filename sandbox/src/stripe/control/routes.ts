import { Fields } from '../../http/json_fields.ts'
import { sendJson } from '../../http/respond.ts'
import type { Router } from '../../http/router.ts'
import type { Clock } from '../clock.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { Control } from './control.ts'
import { given } from './given.ts'
import { addPaymentRoutes } from './payment_routes.ts'
import { addWebhookRoutes } from './webhook_routes.ts'

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
export function addControlRoutes(router: Router, { control, clock, webhooks }: Controlled) {
  addStateRoutes(router, control)
  addClockRoutes(router, clock)
  addFaultRoutes(router, control)
  addPaymentRoutes(router, control)
  addWebhookRoutes(router, webhooks)
}

function addStateRoutes(router: Router, control: Control) {
  router.get('/control/state', ({ response }) => sendJson(response, control.describe()))
  router.post('/control/reset', ({ response }) => {
    control.reset()
    sendJson(response, { reset: true })
  })
  router.post('/control/limits', async ({ request, response }) => {
    const fields = await Fields.of(request)
    const limits = LIMITS.map((name) => [name, fields.number(name)] as const)
    control.setLimits(given(Object.fromEntries(limits)))
    sendJson(response, control.describe().limits)
  })
}

function addClockRoutes(router: Router, clock: Clock) {
  router.post('/control/clock', async ({ request, response }) => {
    const fields = await Fields.of(request)
    if (fields.boolean('reset')) clock.reset()
    if (fields.boolean('frozen') === true) clock.freeze()
    if (fields.boolean('frozen') === false) clock.unfreeze()
    clock.advance(fields.number('advanceSeconds') ?? 0)
    sendJson(response, clock.describe())
  })
}

function addFaultRoutes(router: Router, control: Control) {
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
