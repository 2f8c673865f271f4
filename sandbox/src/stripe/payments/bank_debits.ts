/** What becomes of a bank debit some days (here: seconds) after the shopper has agreed to it. */
export type DebitOutcome = { kind: 'succeeds' } | { kind: 'fails'; code: string; message: string }

export interface BankDebit {
  type: 'bacs_debit' | 'sepa_debit' | 'us_bank_account'
  label: string
  currency: string
  /** What identifies the account; a country that uses none leaves the routing number out. */
  routing: { label: string; hint: string; example: string } | null
  account: { label: string; hint: string }
  accounts: readonly TestAccount[]
}

export interface TestAccount {
  number: string
  label: string
  outcome: DebitOutcome
}

const succeeds: DebitOutcome = { kind: 'succeeds' }
const insufficient: DebitOutcome = {
  kind: 'fails',
  code: 'insufficient_funds',
  message: 'The account has insufficient funds to complete this payment.',
}
const refused: DebitOutcome = {
  kind: 'fails',
  code: 'debit_not_authorized',
  message: 'The customer has notified their bank that this payment was not authorised.',
}

/** The published test accounts: docs.stripe.com/testing, one scheme for each currency. */
const BANK_DEBITS: readonly BankDebit[] = [
  {
    type: 'bacs_debit',
    label: 'Bacs Direct Debit',
    currency: 'gbp',
    routing: { label: 'Sort code', hint: '6 digits', example: '10-88-00' },
    account: { label: 'Account number', hint: '8 digits' },
    accounts: [
      { number: '00012345', label: 'Settles', outcome: succeeds },
      { number: '22222227', label: 'Fails: insufficient funds', outcome: insufficient },
      { number: '33333335', label: 'Fails: not authorised', outcome: refused },
    ],
  },
  {
    type: 'sepa_debit',
    label: 'SEPA Direct Debit',
    currency: 'eur',
    routing: null,
    account: { label: 'IBAN', hint: 'Such as AT61 1904 3002 3457 3201' },
    accounts: [
      { number: 'AT611904300234573201', label: 'Settles', outcome: succeeds },
      { number: 'AT861904300235473202', label: 'Fails', outcome: refused },
      { number: 'AT981904300000343434', label: 'Fails: insufficient funds', outcome: insufficient },
    ],
  },
  {
    type: 'us_bank_account',
    label: 'Bank account (ACH)',
    currency: 'usd',
    routing: { label: 'Routing number', hint: '9 digits', example: '110000000' },
    account: { label: 'Account number', hint: '12 digits' },
    accounts: [
      { number: '000123456789', label: 'Settles', outcome: succeeds },
      { number: '000222222227', label: 'Fails: insufficient funds', outcome: insufficient },
      { number: '000333333335', label: 'Fails: not authorised', outcome: refused },
    ],
  },
]

/** The scheme in which a currency is debited, if there is one here. */
export function bankDebitFor(currency: string): BankDebit | undefined {
  return BANK_DEBITS.find((debit) => debit.currency === currency)
}

export function findTestAccount(debit: BankDebit, number: string): TestAccount | undefined {
  const plain = number.replace(/[\s-]/g, '').toUpperCase()
  return debit.accounts.find((account) => account.number === plain)
}

export function isTestAccount(number: string): boolean {
  return BANK_DEBITS.some((debit) => findTestAccount(debit, number) !== undefined)
}
