/** Who writes to the shopper. */
export class ShopIdentity {
  constructor(
    readonly name: string,
    /** Without a slash at its end. */
    readonly url: string,
    /** An address, or a name and an address: `Pomander <hello@pomander.example>`. */
    readonly mailFrom: string,
    /** Where staff read what they have to look into; null: nobody is mailed. */
    readonly staffMail: string | null,
    /** Where parcels come back to, as it is written on them, line by line. */
    readonly returnAddress: readonly string[]
  ) {}

  /** The domain of the shop's mail address, which its Message-IDs end in. */
  get mailDomain(): string {
    return /@([^>\s]+)/.exec(this.mailFrom)?.[1] ?? 'localhost'
  }
}
