export { type OrderTax, orderTax, type TaxPart, type TaxQuestion } from './domain/order_tax.ts'
export { type Destination, type TaxArea, TaxBook, type TaxRate } from './domain/tax_book.ts'
export { TAX_CLASSES, type TaxClass } from './domain/tax_class.ts'
export {
  type AnsweredTax,
  AssessTax,
  isSameQuestion,
  TableTaxProvider,
  TaxProvider,
  TaxServiceUnavailableError,
} from './tax_provider.ts'
export { TaxRates, taxRatesAre } from './tax_rates.ts'
