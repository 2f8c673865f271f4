export { type OrderTax, orderTax } from './domain/order_tax.ts'
export { taxRate } from './domain/rates.ts'
