import { Seller } from '@holdfast/domain/invoices'
import { addressLines } from '#app/shared/address_lines'
import env from '#start/env'

/** Whom invoices are from. Without settings it is a shop that does not exist; production wants a real one. */
export default new Seller(
  env.get('SELLER_ENTITY', 'HF'),
  env.get('SELLER_TIME_ZONE', 'Europe/London'),
  {
    brand: env.get('SHOP_NAME', 'Pomander'),
    name: env.get('SELLER_NAME', 'Pomander Ltd'),
    address: addressLines(
      env.get('SELLER_ADDRESS', '14 Lavender Yard; Bristol BS1 9ZZ; United Kingdom')
    ),
    vatNumber: env.get('SELLER_VAT_NUMBER', 'GB 123 4567 82'),
    companyNumber: env.get('SELLER_COMPANY_NUMBER') ?? null,
    email: env.get('SELLER_EMAIL', 'hello@pomander.example'),
  }
)
