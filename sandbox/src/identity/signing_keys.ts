import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { JWK } from 'oidc-provider'

/** Two pairs, as issuers in the world have them: whoever verifies must go by the key's id. */
export function newSigningKeys(): JWK[] {
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return [signingKey(elliptic.privateKey, 'ES256'), signingKey(rsa.privateKey, 'RS256')]
}

function signingKey(key: ReturnType<typeof generateKeyPairSync>['privateKey'], alg: string): JWK {
  return { ...key.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg }
}

/** The keys in a file, so that tokens outlive a restart; drawn when there is no such file yet. */
export function keptSigningKeys(path: string): JWK[] {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const keys = newSigningKeys()
  keepSigningKeys(path, keys)
  return keys
}

export function keepSigningKeys(path: string, keys: readonly JWK[]): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, JSON.stringify(keys), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
