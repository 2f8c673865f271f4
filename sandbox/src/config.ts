import { resolve } from 'node:path'
import type { SandboxOptions } from './sandbox.ts'
import { SUBSCRIBED_EVENTS } from './stripe/webhooks/subscribed_events.ts'

type Environment = Record<string, string | undefined>

/** A setting that cannot be used; the message names it. */
export class ConfigError extends Error {}

/** Reads the sandbox's settings, each with the default of a development machine. */
export function readConfig(
  environment: Environment
): SandboxOptions & { logFormat: 'plain' | 'json' } {
  const env = withoutEmpty(environment)
  const balancerPort = readPort(env, 'LOAD_BALANCER_PORT', portOf(env.PUBLIC_URL ?? '', 8080))
  const providersUrl = (env.PROVIDERS_URL ?? 'http://localhost:8090').replace(/\/$/, '')
  return {
    host: env.SANDBOX_HOST ?? '127.0.0.1',
    providersUrl,
    providersPort: readPort(env, 'PROVIDERS_PORT', portOf(providersUrl, 8090)),
    smtpPort: readPort(env, 'SMTP_PORT', portOf(env.SMTP_URL ?? '', 1025)),
    loadBalancer: {
      port: balancerPort,
      api: readOrigins(env, 'API_UPSTREAMS', 'http://127.0.0.1:3333'),
      web: readOrigins(env, 'WEB_UPSTREAMS', 'http://127.0.0.1:3000'),
    },
    dataFolder: resolve(env.SANDBOX_DATA ?? '.holdfast/sandbox'),
    stripe: {
      secretKey: env.STRIPE_SECRET_KEY ?? null,
      // Through the load balancer, as in life: a webhook finds whichever API process is up.
      webhookUrl:
        env.STRIPE_WEBHOOK_URL ?? `http://127.0.0.1:${balancerPort}/api/v1/webhooks/stripe`,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET ?? 'whsec_sandbox_development',
      webhookEvents: SUBSCRIBED_EVENTS,
      debitSettlesAfter: readSeconds(env, 'SANDBOX_DEBIT_SETTLES_AFTER', 60),
      refundsSettleAfter: readSeconds(env, 'SANDBOX_REFUNDS_SETTLE_AFTER', 30),
    },
    identity: {
      audience: env.OIDC_AUDIENCE ?? 'urn:holdfast:api',
      shop: env.PUBLIC_URL ?? `http://localhost:${balancerPort}`,
    },
    logFormat: env.NODE_ENV === 'production' ? 'json' : 'plain',
  }
}

/** An empty value counts as unset. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

function portOf(url: string, otherwise: number): number {
  return (URL.canParse(url) && Number(new URL(url).port)) || otherwise
}

function readPort(env: Environment, name: string, otherwise: number): number {
  const port = Number(env[name] ?? otherwise)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new ConfigError(`${name} must be a port number, not "${env[name]}".`)
}

function readOrigins(env: Environment, name: string, otherwise: string): string[] {
  const origins = (env[name] ?? otherwise).split(',').map((origin) => origin.trim())
  const wrong = origins.find((origin) => !URL.canParse(origin))
  if (wrong === undefined) return origins
  throw new ConfigError(`${name} must be a comma-separated list of origins; "${wrong}" is none.`)
}

/** `never` leaves it to the dashboard's buttons. */
function readSeconds(env: Environment, name: string, otherwise: number): number | null {
  if (env[name] === 'never') return null
  const seconds = Number(env[name] ?? otherwise)
  if (Number.isInteger(seconds) && seconds >= 0) return seconds
  throw new ConfigError(`${name} must be a number of seconds, or "never".`)
}
