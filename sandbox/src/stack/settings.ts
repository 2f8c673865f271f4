import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseEnv } from 'node:util'
import { errorMessage, StackError } from './stack_error.ts'

export type Variables = Record<string, string>

/**
 * What the person set: the shell's environment over the `.env` file. A variable that is set to nothing counts as not
 * set, so that `STRIPE_SECRET_KEY= make start` goes back to the sandbox.
 */
export function readVariables(envFile: string, environment: NodeJS.ProcessEnv): Variables {
  const merged = { ...readEnvFile(envFile), ...environment }
  const set = Object.entries(merged).flatMap(([name, value]) =>
    value ? [[name, value] as const] : []
  )
  return Object.fromEntries(set)
}

/**
 * Secrets of this work tree, drawn once and kept, so that sessions and order links survive a restart. They protect a
 * shop on somebody's own machine, and nothing else ever sees them.
 */
export function developmentSecrets(path: string): Variables {
  const kept = readEnvFile(path)
  const wanted: Variables = {
    APP_KEY: random(),
    INTERNAL_TOKEN: random(),
    ORDER_TOKEN_SECRET: random(),
    PROBER_TOKEN: random(),
    STRIPE_SECRET_KEY: `sk_test_${random()}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${random()}`,
  }
  const secrets = { ...wanted, ...kept }
  if (Object.keys(secrets).length === Object.keys(kept).length) return secrets
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, lines.join(''), { mode: 0o600 })
  return secrets
}

function random(): string {
  return randomBytes(24).toString('hex')
}

function readEnvFile(path: string): Variables {
  if (!existsSync(path)) return {}
  try {
    const parsed = parseEnv(readFileSync(path, 'utf8'))
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, value ?? '']))
  } catch (error) {
    throw new StackError(`${path} cannot be read: ${errorMessage(error)}`)
  }
}
