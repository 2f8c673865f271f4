import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Book, type Edition, firstRow } from '../shared/index.ts'
import { TariffBook, type TariffPages } from './domain/tariff_book.ts'

/** The book of tariffs: zones, bands of weight, thresholds, exclusions. One for each process. */
@inject()
export class ShippingTariffs extends Book<TariffBook> {
  constructor(private readonly db: Database) {
    super()
  }

  protected async read(): Promise<Edition<TariffBook>> {
    const row = await firstRow<{ revision: number; pages: TariffPages }>(this.db, READ)
    if (!row) throw new Error('The tariffs have no revision: a migration did not run')
    return { revision: row.revision, content: new TariffBook(row.pages) }
  }
}

/**
 * A condition, to be put into the statement that writes what a price was worked out for: that the tariffs are still those
 * of a revision.
 */
export function shippingTariffsAre(revision: string): string {
  return `(SELECT revision FROM shipping.revision) = ${revision}`
}

const READ = `
  SELECT revision, json_build_object(
    'tariffs', (
      SELECT coalesce(json_agg(json_build_object(
        'zone', zone_id, 'id', id, 'name', name, 'currency', currency, 'freeFrom', free_from,
        'days', json_build_object('from', days_from, 'to', days_to),
        'bands', (
          SELECT coalesce(json_agg(json_build_object('upTo', up_to, 'price', price) ORDER BY up_to), '[]')
          FROM shipping.bands band WHERE band.zone_id = tariff.zone_id AND band.tariff_id = tariff.id
        )
      ) ORDER BY zone_id, position), '[]') FROM shipping.tariffs tariff
    ),
    'zones', (SELECT coalesce(json_object_agg(country, zone_id), '{}') FROM shipping.zone_countries),
    'elsewhere', (SELECT id FROM shipping.zones WHERE is_elsewhere),
    'exclusions', (
      SELECT coalesce(json_agg(json_build_object('country', country, 'region', region, 'tariff', tariff_id)), '[]')
      FROM shipping.exclusions
    )
  ) AS pages
  FROM shipping.revision`
