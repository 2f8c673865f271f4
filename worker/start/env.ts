import { Env } from '@adonisjs/core/env'
import { assertFitForProduction } from '@holdfast/domain/shared'

/** Everything that the worker takes from its environment, checked before it starts. `.env.example` explains each. */
const env = await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
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
  ORDER_TOKEN_SECRET: Env.schema.secret(),

  DATABASE_URL: Env.schema.string(),
  DATABASE_POOL_MAX: Env.schema.number.optional(),
  DATABASE_REPLICA_URL: Env.schema.string.optional(),
  REDIS_CACHE_URL: Env.schema.string(),
  REDIS_STATE_URL: Env.schema.string(),

  STRIPE_SECRET_KEY: Env.schema.secret(),
  STRIPE_WEBHOOK_SECRET: Env.schema.secret(),
  STRIPE_API_URL: Env.schema.string.optional({ format: 'url', tld: false }),

  SMTP_URL: Env.schema.string(),
  MAIL_FROM: Env.schema.string(),
  STAFF_EMAIL: Env.schema.string.optional(),
  SHOP_NAME: Env.schema.string.optional(),

  SELLER_ENTITY: Env.schema.string.optional(),
  SELLER_TIME_ZONE: Env.schema.string.optional(),
  SELLER_NAME: Env.schema.string.optional(),
  SELLER_ADDRESS: Env.schema.string.optional(),
  SELLER_VAT_NUMBER: Env.schema.string.optional(),
  SELLER_COMPANY_NUMBER: Env.schema.string.optional(),
  SELLER_EMAIL: Env.schema.string.optional(),

  RETURN_WINDOW_DAYS: Env.schema.number.optional(),
  RETURN_ADDRESS: Env.schema.string.optional(),

  DRIVE_DISK: Env.schema.enum(['fs', 's3'] as const),
  MEDIA_ROOT: Env.schema.string(),
  S3_BUCKET: Env.schema.string.optionalWhen(process.env.DRIVE_DISK !== 's3'),
  S3_REGION: Env.schema.string.optionalWhen(process.env.DRIVE_DISK !== 's3'),
  S3_ENDPOINT: Env.schema.string.optional({ format: 'url', tld: false }),
})

assertFitForProduction({
  nodeEnv: env.get('NODE_ENV'),
  publicUrl: env.get('PUBLIC_URL'),
  stripeApiUrl: env.get('STRIPE_API_URL'),
  required: {
    SELLER_NAME: env.get('SELLER_NAME'),
    SELLER_ADDRESS: env.get('SELLER_ADDRESS'),
    SELLER_VAT_NUMBER: env.get('SELLER_VAT_NUMBER'),
  },
  secrets: {
    APP_KEY: env.get('APP_KEY').release(),
    ORDER_TOKEN_SECRET: env.get('ORDER_TOKEN_SECRET').release(),
    STRIPE_SECRET_KEY: env.get('STRIPE_SECRET_KEY').release(),
    STRIPE_WEBHOOK_SECRET: env.get('STRIPE_WEBHOOK_SECRET').release(),
  },
})

export default env
