import { join } from 'node:path'
import { postgresUrl } from './postgres.ts'
import { redisUrl } from './redis.ts'
import { developmentSecrets, type Variables } from './settings.ts'
import type { Ports } from './shop_ports.ts'
import { StackError } from './stack_error.ts'

/** Which parts are somebody's real ones, given by their address, and so are not started here. */
export interface Given {
  postgres: boolean
  redisCache: boolean
  redisState: boolean
  stripe: boolean
  identity: boolean
}

export function givenParts(variables: Variables): Given {
  return {
    postgres: variables.DATABASE_URL !== undefined,
    redisCache: variables.REDIS_CACHE_URL !== undefined,
    redisState: variables.REDIS_STATE_URL !== undefined,
    stripe: variables.STRIPE_SECRET_KEY !== undefined && variables.STRIPE_API_URL === undefined,
    identity: variables.OIDC_ISSUER !== undefined,
  }
}

/**
 * What every part of the shop finds in its environment: defaults for one machine, then what the person set.
 *
 * @param home where this shop keeps its data
 * @throws {StackError} when a setting is useless without another
 */
export function shopEnvironment(variables: Variables, ports: Ports, home: string): Variables {
  const given = givenParts(variables)
  const providers = `http://localhost:${ports.providers}`
  if (given.stripe && variables.STRIPE_WEBHOOK_SECRET === undefined) {
    throw new StackError(
      'STRIPE_SECRET_KEY is set but STRIPE_WEBHOOK_SECRET is not: run "stripe listen --forward-to ' +
        `localhost:${ports.loadBalancer}/api/v1/webhooks/stripe" and set it to the secret that this prints.`
    )
  }
  return {
    LOG_LEVEL: 'info',
    PUBLIC_URL: `http://localhost:${ports.loadBalancer}`,
    PROVIDERS_URL: providers,
    API_URL: `http://127.0.0.1:${ports.api}`,
    DATABASE_URL: postgresUrl(ports.postgres),
    REDIS_CACHE_URL: redisUrl(ports.redisCache),
    REDIS_STATE_URL: redisUrl(ports.redisState),
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: 'Pomander <hello@pomander.example>',
    STAFF_EMAIL: 'staff@pomander.example',
    TRUSTED_PROXY_CIDRS: '127.0.0.0/8,::1/128',
    PAYMENT_PAGE_ORIGINS: given.stripe ? 'https://checkout.stripe.com' : providers,
    // The load balancer in front has stopped by the time the others are asked to: nothing to wait for.
    DRAIN_DELAY_MS: '0',
    DRIVE_DISK: 'fs',
    MEDIA_ROOT: join(home, 'media'),
    ...(given.identity
      ? {}
      : {
          OIDC_ISSUER: `${providers}/oidc`,
          OIDC_AUDIENCE: 'urn:holdfast:api',
          OIDC_CLIENT_ID: 'shop-web',
          OIDC_CLIENT_SECRET: 'sandbox',
          SIGN_IN_ORIGINS: providers,
        }),
    ...(given.stripe ? {} : { STRIPE_API_URL: providers }),
    ...developmentSecrets(join(home, 'secrets.env')),
    ...variables,
    // Some shells export their machine's name as HOST; the parts are reached through the load balancer alone.
    HOST: '127.0.0.1',
  }
}
