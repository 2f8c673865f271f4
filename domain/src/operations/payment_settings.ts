import { PaymentSettings } from '../payments/index.ts'
import type { SharedEnvironment } from './shared_settings.ts'

export function paymentSettings(env: SharedEnvironment): PaymentSettings {
  return new PaymentSettings(
    env.get('PUBLIC_URL').replace(/\/$/, ''),
    env.get('STRIPE_SECRET_KEY').release(),
    env.get('STRIPE_WEBHOOK_SECRET').release(),
    env.get('STRIPE_API_URL') ?? null,
    env.get('APP_KEY').release()
  )
}
