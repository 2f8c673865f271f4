/** What payments take from their surroundings. */
export class PaymentSettings {
  constructor(
    /** Where shoppers come back to, without a slash at the end. */
    readonly publicUrl: string,
    readonly stripeSecretKey: string,
    readonly webhookSecret: string,
    /** Null: Stripe itself. */
    readonly stripeApiUrl: string | null,
    /** The key that webhook bodies are encrypted with is derived from this. */
    readonly appKey: string
  ) {}
}
