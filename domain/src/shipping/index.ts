export { COUNTRIES } from './domain/countries.ts'
export { type Parcel, type ShippingOption, shippingOptions } from './domain/shipping_options.ts'
