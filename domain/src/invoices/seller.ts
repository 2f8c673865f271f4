/** Who sells: the legal entity that invoices are issued by, as it stands on them. */
export class Seller {
  /** What an invoice keeps of its seller: addresses and names change, issued invoices do not. */
  readonly snapshot: SellerSnapshot

  constructor(
    /** Capital letters and digits, at most 8: it opens every number, as in `HF-2026-000123`. */
    readonly legalEntity: string,
    /** IANA name, such as `Europe/London`: there the invoices get their dates, and the series their years. */
    readonly timeZone: string,
    details: Omit<SellerSnapshot, 'timeZone'>
  ) {
    if (!/^[A-Z0-9]{1,8}$/.test(legalEntity)) {
      throw new Error(`A legal entity is 1 to 8 capital letters and digits, not "${legalEntity}"`)
    }
    this.snapshot = { ...details, timeZone }
  }
}

export interface SellerSnapshot {
  /** The name that shoppers know. */
  readonly brand: string
  /** The name in law. */
  readonly name: string
  readonly address: readonly string[]
  readonly vatNumber: string
  /** Null where the law gives none. */
  readonly companyNumber: string | null
  readonly email: string
  readonly timeZone: string
}
