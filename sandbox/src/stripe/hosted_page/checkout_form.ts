import type Stripe from 'stripe'
import {
  bankDebitFor,
  findTestAccount,
  isTestAccount,
  type BankDebit,
} from '../payments/bank_debits.ts'
import { findTestCard, formatCardNumber, passesLuhn, type TestCard } from '../payments/cards.ts'

/** What the form holds when it is shown (again). Security codes and real numbers never are. */
export interface FormValues {
  method: 'card' | 'debit'
  email: string
  name: string
  number: string
  expiry: string
  account: string
}

export type Field = 'email' | 'name' | 'number' | 'expiry' | 'cvc' | 'account'
export type Problems = Partial<Record<Field, string>>

export type Choice =
  | { kind: 'card'; card: TestCard; expMonth: number; expYear: number }
  | { kind: 'debit'; debit: BankDebit; account: string }

interface Read {
  values: FormValues
  problems: Problems
  /** Null while there are problems. */
  choice: Choice | null
}

/** @param today decides whether a card has expired */
export function readForm(
  form: URLSearchParams,
  session: Stripe.Checkout.Session,
  today: Date
): Read {
  const values = { ...readValues(form), method: offeredMethod(form, session) }
  const problems: Problems = {}
  if (!session.customer_email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email)) {
    problems.email = 'Enter an e-mail address, such as name@example.com.'
  }
  if (values.name === '') problems.name = 'Enter the name of whoever pays.'

  const choice =
    values.method === 'debit'
      ? readDebit(values, problems, session.currency ?? '')
      : readCard(values, form.get('cvc') ?? '', problems, today)
  const clean = Object.keys(problems).length === 0
  return { values, problems, choice: clean ? choice : null }
}

/** Whatever a form claims, only what the session offers can be used. */
function offeredMethod(form: URLSearchParams, session: Stripe.Checkout.Session): 'card' | 'debit' {
  const cards = session.payment_method_types.includes('card')
  const debits = session.payment_method_types.some((type) => type !== 'card')
  return debits && (!cards || form.get('method') === 'debit') ? 'debit' : 'card'
}

/**
 * `fill` is the number on the button of a test card or account: it is put in, nothing is paid. A
 * number that may be a real card's or account's is left out: it is not shown again, and not kept.
 */
export function readValues(form: URLSearchParams): FormValues {
  const text = (name: string) => (form.get(name) ?? '').trim()
  const fill = text('fill')
  const filled = fill !== ''
  const [card, account] = [findTestCard(fill), isTestAccount(fill)]
  return {
    method: form.get('method') === 'debit' ? 'debit' : 'card',
    email: text('email') || (filled ? 'shopper@example.com' : ''),
    name: text('name') || (filled ? 'Sandbox Shopper' : ''),
    number: card ? formatCardNumber(card.number) : harmlessCard(text('number')),
    expiry: text('expiry') || (card ? nextYear() : ''),
    account: account ? fill : isTestAccount(text('account')) ? text('account') : '',
  }
}

/** A test card, or a number that no card can have. */
function harmlessCard(number: string): string {
  const card = findTestCard(number)
  if (card) return formatCardNumber(card.number)
  return passesLuhn(number) ? '' : number
}

function readCard(values: FormValues, cvc: string, problems: Problems, today: Date): Choice | null {
  const card = findTestCard(values.number)
  if (!card) problems.number = numberProblem(values.number)
  const expiry = readExpiry(values.expiry)
  if (!expiry) problems.expiry = 'Enter the month and year, such as 09 / 30.'
  else if (isPast(expiry, today)) problems.expiry = "Your card's expiry date is in the past."
  const digits = card?.brand === 'amex' ? 4 : 3
  if (!new RegExp(`^\\d{${digits}}$`).test(cvc.trim())) {
    problems.cvc = `Enter the ${digits} digits of the security code.`
  }
  return card && expiry
    ? { kind: 'card', card, expMonth: expiry.month, expYear: expiry.year }
    : null
}

/** A number that could be a real card's was emptied before; it is not shown or kept. */
function numberProblem(number: string): string {
  if (number === '') return 'Enter the number of a test card. Real cards are not accepted here.'
  return 'Your card number is invalid.'
}

function readDebit(values: FormValues, problems: Problems, currency: string): Choice | null {
  const debit = bankDebitFor(currency)
  const account = debit && findTestAccount(debit, values.account)
  if (!debit || !account) {
    problems.account = 'Enter the number of a test account. Real accounts are not accepted here.'
    return null
  }
  return { kind: 'debit', debit, account: account.number }
}

function readExpiry(text: string): { month: number; year: number } | null {
  const match = /^(\d{1,2})\s*[/ -]?\s*(?:20)?(\d{2})$/.exec(text)
  const month = Number(match?.[1])
  return match && month >= 1 && month <= 12 ? { month, year: 2000 + Number(match[2]) } : null
}

/** A card is good until the last day of its month. */
function isPast({ month, year }: { month: number; year: number }, today: Date): boolean {
  return new Date(Date.UTC(year, month, 1)) <= today
}

function nextYear(): string {
  return `12 / ${String(new Date().getUTCFullYear() + 1).slice(-2)}`
}
