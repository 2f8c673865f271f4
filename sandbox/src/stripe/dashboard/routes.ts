import { readBody } from '../../http/body.ts'
import { redirect, sendPage } from '../../http/respond.ts'
import type { HttpContext, Router } from '../../http/router.ts'
import type { Control } from '../control/control.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { World } from '../world.ts'
import { paymentsPage } from './payments_page.ts'
import { readPayments } from './read_payments.ts'
import { webhooksPage } from './webhooks_page.ts'

/** Stripe's dashboard, as far as a developer needs one: what was paid, and what was told. */
export function addDashboard(router: Router, world: World, control: Control, webhooks: Webhooks) {
  router.get('/', ({ response }) => sendPage(response, paymentsPage(readPayments(world))))
  router.get('/webhooks', ({ response }) => {
    sendPage(response, webhooksPage(webhooks.all().reverse(), webhooks.behaviour.url))
  })

  const action = (path: string, act: (id: string, value: string) => unknown, back = '/') =>
    router.post(path, async ({ request, response, params }: HttpContext) => {
      const form = new URLSearchParams(await readBody(request))
      await act(params.id ?? '', form.get('value') ?? '')
      redirect(response, back)
    })

  action('/payments/:id/refund', (id) => control.refund(id))
  action('/payments/:id/dispute', (id) => control.dispute(id))
  action('/payments/:id/expire', (id) => control.expire(id))
  action('/payments/:id/settle', (id, value) =>
    control.settle(id, value === 'fails' ? 'fails' : 'succeeds')
  )
  action('/disputes/:id/close', (id, value) =>
    control.closeDispute(id, value === 'lost' ? 'lost' : 'won')
  )
  action('/refunds/:id/fail', (id) => control.settleRefund(id, 'failed'))
  action('/webhooks/:id/deliver', (id) => webhooks.deliver(id), '/webhooks')
}
