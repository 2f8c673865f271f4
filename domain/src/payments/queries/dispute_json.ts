import { CLOSED_DISPUTES } from '../domain/dispute_state.ts'

const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const sum = (column: string) =>
  `json_build_object('amount', ${column}, 'currency', dispute.currency)`

const closed = CLOSED_DISPUTES.map((state) => `'${state}'`).join(', ')

export const DISPUTE_IS_OPEN = `dispute.state NOT IN (${closed})`

/** A dispute as `DisputeView`, from the tables named `dispute` and `payment`. */
export const DISPUTE_JSON = `
  json_build_object(
    'id', dispute.id,
    'orderId', payment.order_id,
    'paymentId', payment.id,
    'providerDisputeId', dispute.provider_dispute_id,
    'amount', ${sum('dispute.amount')},
    'withdrawn', ${sum('dispute.withdrawn')},
    'reason', dispute.reason,
    'state', dispute.state,
    'isOpen', ${DISPUTE_IS_OPEN},
    'respondBy', ${time('dispute.respond_by')},
    'openedAt', ${time('dispute.created_at')},
    'updatedAt', ${time('dispute.updated_at')}
  )`

export const DISPUTE_TABLES =
  'payments.disputes dispute JOIN payments.payments payment ON payment.id = dispute.payment_id'
