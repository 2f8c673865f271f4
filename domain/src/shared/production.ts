/** What decides whether an environment may serve the public. Secrets by the name of their variable. */
export interface Surroundings {
  readonly nodeEnv: string
  readonly publicUrl: string
  readonly stripeApiUrl: string | undefined
  /** Whose tokens open what is not public; undefined where none are taken. */
  readonly oidcIssuer?: string
  readonly secrets: Readonly<Record<string, string>>
  /** Settings whose defaults are good enough for a demonstration only, by name. */
  readonly required?: Readonly<Record<string, string | undefined>>
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/
const KNOWN_TO_OTHERS = /development|sandbox|example|changeme/i
const SHORTEST_SECRET = 32

/**
 * Why these surroundings must not serve the public, one sentence each; none when they may. A production build that
 * answers on this machine alone, as `make start` runs it, is not public and may use what it likes.
 */
export function unfitForProduction(surroundings: Surroundings): string[] {
  const { nodeEnv, publicUrl, stripeApiUrl, oidcIssuer, secrets, required = {} } = surroundings
  const url = new URL(publicUrl)
  if (nodeEnv !== 'production' || LOOPBACK.test(url.hostname)) return []

  const reasons: string[] = []
  if (url.protocol !== 'https:')
    reasons.push(`PUBLIC_URL must be https in production, not ${url.protocol}//`)
  if (stripeApiUrl !== undefined)
    reasons.push('STRIPE_API_URL points past Stripe; unset it in production')
  if (oidcIssuer !== undefined && !isPublicHttps(oidcIssuer)) {
    reasons.push('OIDC_ISSUER is not an https address of an identity provider of yours')
  }
  for (const [name, value] of Object.entries(required)) {
    if (value === undefined) reasons.push(`${name} is not set; what the demo says is not yours`)
  }
  for (const [name, value] of Object.entries(secrets)) {
    if (KNOWN_TO_OTHERS.test(value))
      reasons.push(`${name} is a development secret; make one of your own`)
    else if (value.length < SHORTEST_SECRET) {
      reasons.push(`${name} is too short to be a secret; use ${SHORTEST_SECRET} characters or more`)
    }
  }
  return reasons
}

/** The sandbox signs tokens for anybody who asks: its issuer is http, or on this machine. */
function isPublicHttps(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && !LOOPBACK.test(hostname)
}

/** @throws Error naming every reason, without the secrets themselves. */
export function assertFitForProduction(surroundings: Surroundings): void {
  const reasons = unfitForProduction(surroundings)
  if (reasons.length > 0) throw new Error(`Not started:\n- ${reasons.join('\n- ')}`)
}
