import { findTestCard } from '../payments/cards.ts'
import type { World } from '../world.ts'
import { failRefund, succeedRefund } from './refund_charge.ts'

/**
 * Gives the refunds of the two "late" test cards, and of bank debits, their second word as soon as
 * `settings.refundsSettleAfter` seconds have passed.
 */
export function settleDueRefunds(world: World) {
  const delay = world.settings.refundsSettleAfter
  if (delay === null) return
  const due = world.clock.seconds() - delay
  for (const refund of [...world.store.refunds.values()]) {
    if (refund.created > due || refund.status === 'failed') continue
    const id = refund.payment_intent
    const source = typeof id === 'string' ? world.store.sources.get(id) : undefined
    const outcome = source && findTestCard(source.testNumber)?.outcome
    if (outcome?.kind === 'refunds_late' && outcome.refundEnds === 'failed') {
      failRefund(world, refund, 'expired_or_canceled_card')
    } else if (refund.status === 'pending') {
      succeedRefund(world, refund)
    }
  }
}
