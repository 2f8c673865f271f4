import { createHmac } from 'node:crypto'

/**
 * The `Stripe-Signature` header: docs.stripe.com/webhooks, "Verify webhook signatures manually".
 *
 * @param timestamp seconds since 1970
 */
export function sign(payload: string, secret: string, timestamp: number): string {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex')
  return `t=${timestamp},v1=${signature}`
}
