export { StartPaymentAttempt } from './actions/start_payment_attempt.ts'
export { isBelowMinimum } from './domain/charge_limits.ts'
export { PaymentSettings } from './payment_settings.ts'
