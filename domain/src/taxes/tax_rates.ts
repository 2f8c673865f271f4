import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Book, type Edition, firstRow } from '../shared/index.ts'
import { type TaxArea, TaxBook, type TaxRate } from './domain/tax_book.ts'

/** The book of rates: `taxes.rates` and `taxes.areas`. One for each process. */
@inject()
export class TaxRates extends Book<TaxBook> {
  constructor(private readonly db: Database) {
    super()
  }

  protected async read(): Promise<Edition<TaxBook>> {
    const row = await firstRow<{ revision: number; rates: TaxRate[]; areas: TaxArea[] }>(
      this.db,
      READ
    )
    if (!row) throw new Error('The rates of tax have no revision: a migration did not run')
    return { revision: row.revision, content: new TaxBook(row.rates, row.areas) }
  }
}

/**
 * A condition, to be put into the statement that writes what a tax was worked out for: that the rates are still those of
 * a revision.
 */
export function taxRatesAre(revision: string): string {
  return `(SELECT revision FROM taxes.revision) = ${revision}`
}

const READ = `
  SELECT revision,
    (SELECT coalesce(json_agg(json_build_object(
      'country', country, 'region', region, 'taxClass', tax_class, 'basisPoints', basis_points,
      'taxesShipping', taxes_shipping, 'from', valid_from
    )), '[]') FROM taxes.rates) AS rates,
    (SELECT coalesce(json_agg(json_build_object(
      'country', country, 'pricesIncludeTax', prices_include_tax, 'needsRegion', needs_region
    )), '[]') FROM taxes.areas) AS areas
  FROM taxes.revision`
