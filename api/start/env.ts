import { Env } from '@adonisjs/core/env'
import { assertFitForProduction } from '@holdfast/domain/shared'

/**
 * Everything that the API takes from its environment, checked before it starts. `.env.example` explains each.
 */
const env = await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  OPS_PORT: Env.schema.number(),
  LOG_LEVEL: Env.schema.enum([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  ] as const),
  APP_KEY: Env.schema.secret(),
  PUBLIC_URL: Env.schema.string({ format: 'url', tld: false }),
  INTERNAL_TOKEN: Env.schema.secret(),
  ORDER_TOKEN_SECRET: Env.schema.secret(),
  PROBER_TOKEN: Env.schema.secret.optional(),
  RELEASE: Env.schema.string.optional(),
  TRUSTED_PROXY_CIDRS: Env.schema.string.optional(),

  DATABASE_URL: Env.schema.string(),
  DATABASE_POOL_MAX: Env.schema.number.optional(),
  DATABASE_REPLICA_URL: Env.schema.string.optional(),
  DATABASE_REPLICA_POOL_MAX: Env.schema.number.optional(),
  REDIS_CACHE_URL: Env.schema.string(),
  REDIS_STATE_URL: Env.schema.string(),

  OIDC_ISSUER: Env.schema.string({ format: 'url', tld: false }),
  OIDC_AUDIENCE: Env.schema.string.optionalWhen(process.env.OIDC_CLIENT_IDS !== undefined),
  OIDC_CLIENT_IDS: Env.schema.string.optional(),
  OIDC_ROLES_CLAIM: Env.schema.string.optional(),
  OIDC_CLIENT_ID: Env.schema.string.optional(),
  OIDC_CLIENT_SECRET: Env.schema.secret.optional(),
  OIDC_SCOPE: Env.schema.string.optional(),
  OIDC_SIGN_OUT_URL: Env.schema.string.optional({ format: 'url', tld: false }),

  STRIPE_SECRET_KEY: Env.schema.secret(),
  STRIPE_WEBHOOK_SECRET: Env.schema.secret(),
  STRIPE_API_URL: Env.schema.string.optional({ format: 'url', tld: false }),

  SMTP_URL: Env.schema.string(),
  MAIL_FROM: Env.schema.string(),

  RETURN_WINDOW_DAYS: Env.schema.number.optional(),

  DRIVE_DISK: Env.schema.enum(['fs', 's3'] as const),
  MEDIA_ROOT: Env.schema.string(),
  S3_BUCKET: Env.schema.string.optionalWhen(process.env.DRIVE_DISK !== 's3'),
  S3_REGION: Env.schema.string.optionalWhen(process.env.DRIVE_DISK !== 's3'),
  S3_ENDPOINT: Env.schema.string.optional({ format: 'url', tld: false }),

  MAX_IN_FLIGHT: Env.schema.number.optional(),
  PLACING_MAX_WAIT_MS: Env.schema.number.optional(),
  DRAIN_DELAY_MS: Env.schema.number.optional(),
})

assertFitForProduction({
  nodeEnv: env.get('NODE_ENV'),
  publicUrl: env.get('PUBLIC_URL'),
  stripeApiUrl: env.get('STRIPE_API_URL'),
  oidcIssuer: env.get('OIDC_ISSUER'),
  secrets: {
    APP_KEY: env.get('APP_KEY').release(),
    INTERNAL_TOKEN: env.get('INTERNAL_TOKEN').release(),
    ORDER_TOKEN_SECRET: env.get('ORDER_TOKEN_SECRET').release(),
    STRIPE_SECRET_KEY: env.get('STRIPE_SECRET_KEY').release(),
    STRIPE_WEBHOOK_SECRET: env.get('STRIPE_WEBHOOK_SECRET').release(),
  },
})

export default env
