import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { CreateCoupon, type NewCoupon } from './create_coupon.ts'

const DEMO: NewCoupon = {
  code: 'WELCOME10',
  kind: 'percentage',
  basisPoints: 1000,
  amount: null,
  currency: 'GBP',
  minimumSpend: 0,
  categoryIds: [],
  productIds: [],
  perCustomerLimit: 1,
  totalLimit: null,
  stackable: true,
  validFrom: null,
  validUntil: null,
}

const DEMOS: readonly NewCoupon[] = [
  DEMO,
  {
    ...DEMO,
    code: 'FREEPOST',
    kind: 'free_shipping',
    basisPoints: null,
    minimumSpend: 2000,
    perCustomerLimit: null,
  },
]

/** Coupons to try the demo shop with: `WELCOME10` and `FREEPOST`. Those that are there stay as they are. */
@inject()
export class SeedDemoCoupons {
  constructor(
    private readonly db: Database,
    private readonly createCoupon: CreateCoupon
  ) {}

  /** @returns the codes of the demo's coupons */
  async execute(): Promise<string[]> {
    for (const coupon of DEMOS) {
      await this.db.transaction((trx) => this.createCoupon.execute(trx, coupon))
    }
    return DEMOS.map(({ code }) => String(code))
  }
}
