import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ReceiveWebhook } from '@holdfast/domain/payments'
import { rawBody } from '#app/payments/raw_body'
import type { Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class StripeWebhookController {
  static operation: Operation = {
    summary: 'Hear from Stripe',
    description:
      'For Stripe alone. An event that was stored before, or of a kind that means nothing here, is acknowledged too.',
    headers: ['Stripe-Signature'],
    answers: { 200: { description: 'The event is stored' } },
    problems: ['webhook_signature_invalid'],
  }

  constructor(private readonly receiveWebhook: ReceiveWebhook) {}

  async handle(ctx: HttpContext) {
    const { request, response } = ctx
    const signature = request.header('stripe-signature')
    const received = await this.receiveWebhook.execute(await rawBody(ctx), signature)
    if (!received.ok) throw new Problem(received.error)
    return response.status(200).send('')
  }
}
