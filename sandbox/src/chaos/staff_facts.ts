import type pg from 'pg'
import { listAt, numberAt, textAt } from './json.ts'
import { BY_HAND } from './staff.ts'
import type { Told } from './told.ts'

interface RefundRow {
  id: string
  provider_refund_id: string | null
  payment_intent_id: string
  amount: string
  state: string
  reason: string
}

const REFUNDS = `
  SELECT refund.id, provider_refund_id, payment_intent_id, refund.amount, state, reason
  FROM payments.refunds refund JOIN payments.payments payment ON payment.id = refund.payment_id`

const SHIPMENTS = 'SELECT id FROM orders.shipments'

/** What staff were told, and what the provider has paid back, against the books. */
export async function checkStaff(db: pg.Client, provider: unknown, told: Told): Promise<string[]> {
  const { rows: refunds } = await db.query<RefundRow>(REFUNDS)
  const { rows: shipments } = await db.query<{ id: string }>(SHIPMENTS)
  const byHand = refunds.filter(({ reason }) => reason === BY_HAND)
  return [
    ...compare('refund', told.refunds, new Set(byHand.map(({ id }) => id))),
    ...compare('shipment', told.shipments, new Set(shipments.map(({ id }) => id))),
    ...checkPaidBack(listAt(provider, 'refunds'), refunds),
    ...checkRefused(provider, refunds),
  ]
}

/** Every request of staff was answered in the end: what they were told of is there, and nothing else is. */
function compare(what: string, told: ReadonlySet<string>, there: ReadonlySet<string>): string[] {
  return [
    ...[...told.difference(there)].map(
      (id) => `${what}_lost: staff were told of ${id}, which is not there`
    ),
    ...[...there.difference(told)].map((id) => `${what}_done_twice: nobody was told of ${id}`),
  ]
}

/** Every refund that the provider has paid is in the books once, with its amount, and those in the books were paid. */
function checkPaidBack(paid: readonly unknown[], refunds: readonly RefundRow[]): string[] {
  const booked = new Map(refunds.map((refund) => [refund.provider_refund_id, refund]))
  const standing = paid.filter((refund) => textAt(refund, 'status') !== 'failed')
  const known = new Set(standing.map((refund) => textAt(refund, 'id')))
  const unbooked = standing.flatMap((refund) => {
    const [id, amount] = [textAt(refund, 'id'), numberAt(refund, 'amount')]
    const row = booked.get(id)
    if (row?.state === 'succeeded' && Number(row.amount) === amount) return []
    return [
      `refund_unbooked: ${id} of ${amount} is ${row ? `${row.state}, ${row.amount}` : 'not'} in the books`,
    ]
  })
  const unpaid = refunds
    .filter(({ state, provider_refund_id: id }) => state === 'succeeded' && !known.has(id ?? ''))
    .map(({ id }) => `refund_unpaid: ${id} is in the books, and the provider has not paid it`)
  return [...unbooked, ...unpaid]
}

/** The shop promises no more than it was paid: only what went back past it, or is contested, makes the provider refuse. */
function checkRefused(provider: unknown, refunds: readonly RefundRow[]): string[] {
  const past = new Set(
    listAt(provider, 'refunds')
      .filter((refund) => textAt(refund, 'metadata', 'refund_id') === '')
      .map((refund) => textAt(refund, 'payment_intent'))
  )
  const contested = listAt(provider, 'disputes').map((dispute) => textAt(dispute, 'payment_intent'))
  return refunds
    .filter(
      ({ state, payment_intent_id: intent }) =>
        state === 'failed' && !past.has(intent) && !contested.includes(intent)
    )
    .map(({ id, amount }) => `refund_refused: ${id} promised ${amount} that was not left`)
}
