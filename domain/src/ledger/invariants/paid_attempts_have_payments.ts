import type { Invariant } from '../invariant.ts'

export const paidAttemptsHavePayments: Invariant = {
  name: 'paid_attempts_have_payments',
  promise: 'A payment page that was paid has its payment, and every payment a page that was paid.',
  sql: `
    SELECT attempt.id AS attempt_id
    FROM payments.payment_attempts attempt LEFT JOIN payments.payments payment
      ON payment.order_id = attempt.order_id AND payment.attempt_id = attempt.id
    WHERE attempt.order_id >= :since AND (attempt.state = 'paid') <> (payment.id IS NOT NULL)`,
}
