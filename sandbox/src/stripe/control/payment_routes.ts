import { Fields } from '../../http/json_fields.ts'
import { sendJson } from '../../http/respond.ts'
import type { Router } from '../../http/router.ts'
import type { Control } from './control.ts'
import { given } from './given.ts'

/** What shoppers and banks do, under `/control/sessions`, `/control/refunds`, `/control/disputes`. */
export function addPaymentRoutes(router: Router, control: Control) {
  router.post('/control/sessions/:id/pay', async ({ request, response, params }) => {
    const fields = await Fields.of(request)
    const [card, name] = [fields.string('card'), fields.string('name')]
    const [email, challenge] = [
      fields.string('email'),
      fields.oneOf('challenge', ['complete', 'fail']),
    ]
    const debit = fields.oneOf('debit', ['succeeds', 'fails'])
    sendJson(response, control.pay(params.id ?? '', given({ card, name, email, challenge, debit })))
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
    const fields = await Fields.of(request)
    const [reason, inquiry] = [fields.string('reason'), fields.boolean('inquiry')]
    sendJson(response, control.dispute(params.id ?? '', reason, given({ inquiry })))
  })
  router.post('/control/refunds/:id/settle', async ({ request, response, params }) => {
    const outcome = (await Fields.of(request)).oneOf('outcome', ['succeeded', 'failed'])
    sendJson(response, control.settleRefund(params.id ?? '', outcome ?? 'succeeded'))
  })
  router.post('/control/disputes/:id/contest', ({ response, params }) => {
    sendJson(response, control.contestDispute(params.id ?? ''))
  })
  router.post('/control/disputes/:id/escalate', ({ response, params }) => {
    sendJson(response, control.escalateInquiry(params.id ?? ''))
  })
  router.post('/control/disputes/:id/close', async ({ request, response, params }) => {
    const outcome = (await Fields.of(request)).oneOf('outcome', ['won', 'lost'])
    sendJson(response, control.closeDispute(params.id ?? '', outcome ?? 'won'))
  })
}
