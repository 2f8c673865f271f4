import { Fields } from '../../http/json_fields.ts'
import { sendJson } from '../../http/respond.ts'
import type { Router } from '../../http/router.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { given } from './given.ts'

/** How, when and whether the shop is told, under `/control/webhooks`. */
export function addWebhookRoutes(router: Router, webhooks: Webhooks) {
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
    webhooks.behaviour = { ...webhooks.behaviour, ...given(changes) }
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
