import { PaymentSettings } from '@holdfast/domain/payments'
import env from '#start/env'

export default new PaymentSettings(
  env.get('PUBLIC_URL').replace(/\/$/, ''),
  env.get('STRIPE_SECRET_KEY').release(),
  env.get('STRIPE_WEBHOOK_SECRET').release(),
  env.get('STRIPE_API_URL') ?? null,
  env.get('APP_KEY').release()
)
