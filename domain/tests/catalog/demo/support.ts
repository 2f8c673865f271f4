import type { SoldItem } from '../../../src/catalog/demo/derive/invoices/sold_item.ts'

/** Something sold, for the rules that begin where the invoices end. */
export function sold(sku: string, wording: string, facts: Partial<SoldItem> = {}): SoldItem {
  return {
    sku,
    wording,
    price: 125,
    popularity: 40,
    firstSoldOn: '2011-01-04',
    invoices: new Set(),
    ...facts,
  }
}
