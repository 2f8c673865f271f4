import { Env } from '@adonisjs/core/env'

/** What both applications take from their environment; `start/env.ts` of each adds its own. `.env.example` explains each. */
export const SHARED_SETTINGS = {
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

  RETURN_WINDOW_DAYS: Env.schema.number.optional(),

  DRIVE_DISK: Env.schema.enum(['fs', 's3'] as const),
  MEDIA_ROOT: Env.schema.string(),
  S3_BUCKET: Env.schema.string.optionalWhen(process.env.DRIVE_DISK !== 's3'),
  S3_REGION: Env.schema.string.optionalWhen(process.env.DRIVE_DISK !== 's3'),
  S3_ENDPOINT: Env.schema.string.optional({ format: 'url', tld: false }),
}

type Values = { [K in keyof typeof SHARED_SETTINGS]: ReturnType<(typeof SHARED_SETTINGS)[K]> }

/** The environment of either application, once it is validated. */
export interface SharedEnvironment {
  get<K extends keyof Values>(key: K): Values[K]
}

/** The secrets among them, by name. */
export function sharedSecrets(env: SharedEnvironment): Record<string, string> {
  return {
    APP_KEY: env.get('APP_KEY').release(),
    ORDER_TOKEN_SECRET: env.get('ORDER_TOKEN_SECRET').release(),
    STRIPE_SECRET_KEY: env.get('STRIPE_SECRET_KEY').release(),
    STRIPE_WEBHOOK_SECRET: env.get('STRIPE_WEBHOOK_SECRET').release(),
  }
}
