import Stripe from 'stripe'
import type { PaymentSettings } from '../payment_settings.ts'

/** The API that this code was written for: a newer SDK must not change what Stripe answers. */
const API_VERSION = '2026-10-28.endive'

/** Milliseconds for one answer. */
const TIMEOUT = 8_000

export function createStripeClient(settings: PaymentSettings): Stripe {
  return new Stripe(settings.stripeSecretKey, {
    apiVersion: API_VERSION,
    timeout: TIMEOUT,
    maxNetworkRetries: 1,
    telemetry: false,
    ...elsewhere(settings.stripeApiUrl),
  })
}

/** Where a stand-in answers for Stripe. */
function elsewhere(
  apiUrl: string | null
): { host: string; port: string; protocol: 'http' | 'https' } | null {
  if (apiUrl === null) return null
  const { hostname, port, protocol } = new URL(apiUrl)
  const secure = protocol === 'https:'
  return {
    host: hostname,
    port: port || (secure ? '443' : '80'),
    protocol: secure ? 'https' : 'http',
  }
}
