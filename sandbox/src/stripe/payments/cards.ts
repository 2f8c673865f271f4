/** What a test card does when it is charged. */
export type CardOutcome =
  | { kind: 'succeeds' }
  | { kind: 'declines'; code: string; declineCode?: string; message: string }
  /** A 3-D Secure page comes first; `then` follows once it is completed. */
  | { kind: 'challenges'; then: CardOutcome }
  | { kind: 'is_disputed'; reason: string }
  /** A refund of it starts as `refundStarts` and ends, a little later, as `refundEnds`. */
  | {
      kind: 'refunds_late'
      refundStarts: 'pending' | 'succeeded'
      refundEnds: 'failed' | 'succeeded'
    }

export interface TestCard {
  number: string
  brand: string
  country: string
  label: string
  outcome: CardOutcome
}

const succeeds: CardOutcome = { kind: 'succeeds' }

function declines(code: string, message: string, declineCode?: string): CardOutcome {
  return { kind: 'declines', code, message, ...(declineCode ? { declineCode } : {}) }
}

function visa(number: string, label: string, outcome: CardOutcome, country = 'US'): TestCard {
  return { number, brand: 'visa', country, label, outcome }
}

/** The published test cards: docs.stripe.com/testing. */
export const TEST_CARDS: readonly TestCard[] = [
  visa('4242424242424242', 'Succeeds', succeeds),
  visa(
    '4000000000000002',
    'Is declined',
    declines('card_declined', 'Your card was declined.', 'generic_decline')
  ),
  visa(
    '4000000000009995',
    'Has insufficient funds',
    declines('card_declined', 'Your card has insufficient funds.', 'insufficient_funds')
  ),
  visa('4000002500003155', 'Asks for 3-D Secure', { kind: 'challenges', then: succeeds }),
  visa('4000000000000259', 'Succeeds, then is disputed', {
    kind: 'is_disputed',
    reason: 'fraudulent',
  }),
  visa('4000002760003184', 'Always asks for 3-D Secure', { kind: 'challenges', then: succeeds }),
  visa('4000008400001629', '3-D Secure, then declined', {
    kind: 'challenges',
    then: declines('card_declined', 'Your card was declined.', 'generic_decline'),
  }),
  visa('4000000000000069', 'Has expired', declines('expired_card', 'Your card has expired.')),
  visa(
    '4000000000000127',
    'Has a wrong security code',
    declines('incorrect_cvc', "Your card's security code is incorrect.")
  ),
  visa(
    '4000000000000119',
    'Fails in processing',
    declines(
      'processing_error',
      'An error occurred while processing your card. Try again in a little bit.'
    )
  ),
  visa('4000000000002685', 'Succeeds, then is disputed as not received', {
    kind: 'is_disputed',
    reason: 'product_not_received',
  }),
  visa('4000000000007726', 'Refunds stay pending, then succeed', {
    kind: 'refunds_late',
    refundStarts: 'pending',
    refundEnds: 'succeeded',
  }),
  visa('4000000000005126', 'Refunds succeed, then fail', {
    kind: 'refunds_late',
    refundStarts: 'succeeded',
    refundEnds: 'failed',
  }),
  visa('4000008260000000', 'British card, succeeds', succeeds, 'GB'),
  {
    number: '5555555555554444',
    brand: 'mastercard',
    country: 'US',
    label: 'Mastercard, succeeds',
    outcome: succeeds,
  },
  {
    number: '378282246310005',
    brand: 'amex',
    country: 'US',
    label: 'American Express, succeeds',
    outcome: succeeds,
  },
]

export function findTestCard(number: string): TestCard | undefined {
  const digits = number.replace(/[\s-]/g, '')
  return TEST_CARDS.find((card) => card.number === digits)
}

/** The check digit that every card number ends in (ISO/IEC 7812-1). */
export function passesLuhn(number: string): boolean {
  const digits = number.replace(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** `4242424242424242` as people read it. */
export function formatCardNumber(number: string): string {
  return number.length === 15
    ? number.replace(/(\d{4})(\d{6})(\d{5})/, '$1 $2 $3')
    : number.replace(/(\d{4})(?=\d)/g, '$1 ')
}
