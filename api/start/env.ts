import { Env } from '@adonisjs/core/env'
import { SHARED_SETTINGS, sharedSecrets } from '@holdfast/domain/settings'
import { assertFitForProduction } from '@holdfast/domain/shared'

/** What the API takes from its environment over what it shares with the worker, all checked before it starts. */
const env = await Env.create(new URL('../', import.meta.url), {
  ...SHARED_SETTINGS,

  PORT: Env.schema.number(),
  INTERNAL_TOKEN: Env.schema.secret(),
  PROBER_TOKEN: Env.schema.secret.optional(),
  RELEASE: Env.schema.string.optional(),
  TRUSTED_PROXY_CIDRS: Env.schema.string.optional(),

  DATABASE_REPLICA_POOL_MAX: Env.schema.number.optional(),

  OIDC_ISSUER: Env.schema.string({ format: 'url', tld: false }),
  OIDC_AUDIENCE: Env.schema.string.optionalWhen(process.env.OIDC_CLIENT_IDS !== undefined),
  OIDC_CLIENT_IDS: Env.schema.string.optional(),
  OIDC_ROLES_CLAIM: Env.schema.string.optional(),
  OIDC_CLIENT_ID: Env.schema.string.optional(),
  OIDC_CLIENT_SECRET: Env.schema.secret.optional(),
  OIDC_SCOPE: Env.schema.string.optional(),
  OIDC_SIGN_OUT_URL: Env.schema.string.optional({ format: 'url', tld: false }),

  MAX_IN_FLIGHT: Env.schema.number.optional(),
  PLACING_MAX_WAIT_MS: Env.schema.number.optional(),
  DRAIN_DELAY_MS: Env.schema.number.optional(),
})

assertFitForProduction({
  nodeEnv: env.get('NODE_ENV'),
  publicUrl: env.get('PUBLIC_URL'),
  stripeApiUrl: env.get('STRIPE_API_URL'),
  oidcIssuer: env.get('OIDC_ISSUER'),
  secrets: { ...sharedSecrets(env), INTERNAL_TOKEN: env.get('INTERNAL_TOKEN').release() },
})

export default env
