import type { Money } from '../api/types.ts'

export const BRAND = 'Pomander'
export const TAGLINE = 'Gifts and good things for the house'

/** What the shop promises about sending: a test holds it to the shipping options of the API. */
export const FREE_DELIVERY_FROM: Money = { amount: 5_000, currency: 'GBP' }

export const SUPPORT_EMAIL = 'hello@pomander.example'
