import { inject } from '@adonisjs/core'
import { type OrderTax, orderTax, type TaxQuestion } from './domain/order_tax.ts'
import type { TaxBook } from './domain/tax_book.ts'
import { TaxRates } from './tax_rates.ts'

/** The service did not answer in time, or said that it cannot. Nothing is known of the tax. */
export class TaxServiceUnavailableError extends Error {}

/**
 * Who says what tax an order has. The shop's own book of rates does, unless a service such as Stripe Tax stands behind
 * this port; while that is out of reach, the book stands in for it, and the order says so (`tax_source`).
 */
export abstract class TaxProvider {
  /**
   * The tax, where it is known without asking anybody: null sends the caller to `ask`. Called while a cart is locked, so
   * it must not wait for anything.
   */
  abstract known(question: TaxQuestion, book: TaxBook): OrderTax | null

  /**
   * Asks. Never called within a transaction. It is to give up after a few seconds: a shopper waits.
   *
   * @throws TaxServiceUnavailableError
   */
  abstract ask(question: TaxQuestion): Promise<OrderTax>
}

/** The shop's own book of rates. It always knows. */
export class TableTaxProvider extends TaxProvider {
  known(question: TaxQuestion, book: TaxBook): OrderTax {
    return orderTax(question, book)
  }

  ask(): never {
    throw new Error('The book of rates knows every tax: nobody has to ask')
  }
}

/** The answer to one question, for whoever asks it again within the same checkout. */
export interface AnsweredTax {
  readonly question: TaxQuestion
  readonly tax: OrderTax
}

/** Asks for the tax of an order outside of any transaction, and falls back on the book of rates. */
@inject()
export class AssessTax {
  constructor(
    private readonly provider: TaxProvider,
    private readonly rates: TaxRates
  ) {}

  async execute(question: TaxQuestion): Promise<OrderTax> {
    const { content: book } = await this.rates.open()
    const known = this.provider.known(question, book)
    if (known) return known
    try {
      return await this.provider.ask(question)
    } catch (error) {
      if (!(error instanceof TaxServiceUnavailableError)) throw error
      return orderTax(question, book)
    }
  }
}

/** Whether two questions have the same answer, whenever on the same day they are asked. */
export function isSameQuestion(one: TaxQuestion, other: TaxQuestion): boolean {
  return canonical(one) === canonical(other)
}

function canonical({ destination, at, lines, shipping }: TaxQuestion): string {
  const { country, region } = destination
  const day = at.toISOString().slice(0, 10)
  return JSON.stringify([
    country,
    region,
    day,
    shipping,
    lines.map(({ amount, taxClass }) => [amount, taxClass]),
  ])
}
