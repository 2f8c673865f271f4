/**
 * Every setting that the applications take from their environment, by the part that takes it: plain ones here, secret
 * ones by name. Their own validation (`api/start/env.ts`, `worker/start/env.ts`, `web/src/env.ts`, `web/server`) is run
 * over the result in a test, so that a setting which is missing here fails there.
 */

/** What every part reads alike. */
export interface SharedEnvironment {
  readonly NODE_ENV: 'production'
  readonly HOST: '0.0.0.0'
  readonly LOG_LEVEL: 'info' | 'debug'
  readonly PUBLIC_URL: string
  /** Whose X-Forwarded-For is believed: the load balancer's network and CloudFront's. */
  readonly TRUSTED_PROXY_CIDRS: string
  readonly DRAIN_DELAY_MS: string
  /** What the API holds to, the worker closes orders by, and the pages say. */
  readonly RETURN_WINDOW_DAYS: string
  /** The authorities that vouch for RDS, beside those that Node.js knows. */
  readonly NODE_EXTRA_CA_CERTS: string
}

/** Of API and worker. */
export interface ApplicationEnvironment {
  readonly DATABASE_POOL_MAX: string
  readonly MAIL_FROM: string
  readonly DRIVE_DISK: 's3'
  /** Demanded, and not used with s3. */
  readonly MEDIA_ROOT: string
  readonly S3_BUCKET: string
  readonly S3_REGION: string
  readonly OTEL_EXPORTER_OTLP_ENDPOINT: string
  readonly OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf'
  readonly OTEL_METRICS_EXPORTER: 'none'
  readonly OTEL_LOGS_EXPORTER: 'none'
  readonly OTEL_SAMPLING_RATIO: string
}

export interface ApiEnvironment {
  readonly PORT: '3333'
  readonly OPS_PORT: '3334'
  readonly MAX_IN_FLIGHT: string
  readonly OIDC_ISSUER: string
  readonly OIDC_CLIENT_IDS: string
  readonly OIDC_ROLES_CLAIM: 'cognito:groups'
}

export interface WorkerEnvironment {
  readonly OPS_PORT: '3344'
  readonly SHOP_NAME: string
  readonly SELLER_ENTITY: string
  readonly SELLER_NAME: string
  readonly SELLER_ADDRESS: string
  readonly SELLER_VAT_NUMBER: string
  readonly SELLER_COMPANY_NUMBER?: string
  readonly SELLER_EMAIL: string
  readonly SELLER_TIME_ZONE: string
  /** Who is told of refunds that failed, and disputes. */
  readonly STAFF_EMAIL: string
}

export interface WebEnvironment {
  readonly PORT: '3000'
  readonly WEB_OPS_PORT: '3004'
  readonly API_URL: string
  readonly API_TIMEOUT_MS: string
  readonly CHECKOUT_TIMEOUT_MS: string
  readonly SIGN_IN_ORIGINS: string
  readonly PAYMENT_PAGE_ORIGINS: string
  readonly BODY_SIZE_LIMIT: '64K'
  /** Above the load balancer's 60 s. */
  readonly KEEP_ALIVE_TIMEOUT: '65'
  readonly SHUTDOWN_TIMEOUT_MS: string
}

/** Which secret settings each part gets, and no others; the replica's where the database has a reader. */
export const SECRET_SETTINGS = {
  api: [
    'APP_KEY',
    'INTERNAL_TOKEN',
    'ORDER_TOKEN_SECRET',
    'PROBER_TOKEN',
    'DATABASE_URL',
    'DATABASE_REPLICA_URL',
    'REDIS_CACHE_URL',
    'REDIS_STATE_URL',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'SMTP_URL',
  ],
  worker: [
    'APP_KEY',
    'ORDER_TOKEN_SECRET',
    'DATABASE_URL',
    'DATABASE_REPLICA_URL',
    'REDIS_CACHE_URL',
    'REDIS_STATE_URL',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'SMTP_URL',
  ],
  web: ['INTERNAL_TOKEN'],
} as const

export type Part = keyof typeof SECRET_SETTINGS
export const PARTS: readonly Part[] = ['api', 'worker', 'web']
export type SecretSetting = (typeof SECRET_SETTINGS)[Part][number]
