/** What the process itself takes from its environment; what pages need is in src/env.ts. */
export interface Settings {
  host: string
  port: number
  opsPort: number
  publicUrl: URL
  /** Above the load balancer's 60 s, so that it never writes into a connection just closed. */
  keepAliveMs: number
  /** How long the load balancer may take to notice that this process is leaving. */
  drainDelayMs: number
  /** After that, how long requests in flight may take. */
  shutdownMs: number
}

const SHORTEST_SECRET = 32
const KNOWN_TO_OTHERS = /development|sandbox|example|changeme/i

/** @throws {Error} a variable that cannot be read, or is not fit to serve the public, named */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const publicUrl = new URL(env.PUBLIC_URL || 'http://localhost:8080')
  if (env.NODE_ENV === 'production' && !isLoopback(publicUrl)) requireSafety(env, publicUrl)
  return {
    host: env.HOST || '0.0.0.0',
    port: number(env, 'PORT', 3000),
    opsPort: number(env, 'WEB_OPS_PORT', 3004),
    publicUrl,
    keepAliveMs: number(env, 'KEEP_ALIVE_TIMEOUT', 65) * 1000,
    drainDelayMs: number(env, 'DRAIN_DELAY_MS', 5_000),
    shutdownMs: number(env, 'SHUTDOWN_TIMEOUT_MS', 20_000),
  }
}

function number(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name]
  if (!text) return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) {
    throw new Error(`${name} must be a whole number, got "${text}"`)
  }
  return value
}

/** A shop that only this machine can reach may do as in development (docs/decisions/0002). */
function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
}

function requireSafety(env: NodeJS.ProcessEnv, publicUrl: URL): void {
  if (publicUrl.protocol !== 'https:') {
    throw new Error('PUBLIC_URL must begin with https:// in production: cookies depend on it')
  }
  const token = env.INTERNAL_TOKEN ?? ''
  if (token.length < SHORTEST_SECRET || KNOWN_TO_OTHERS.test(token)) {
    throw new Error(
      `INTERNAL_TOKEN must be a secret of your own in production, of ${SHORTEST_SECRET} characters or more`
    )
  }
}
