import type { JSONWebKeySet } from 'jose'

export type KeySet = JSONWebKeySet

const TIME_OUT_MS = 5_000
/** No issuer needs more; whoever sends more is none. */
const LONGEST = 256 * 1024

/**
 * The keys of an issuer, by way of its discovery document. Null when they cannot be had: it does not answer in time, or
 * what it answers is not what OpenID Connect Discovery 1.0 (section 4.3) asks for.
 */
export async function fetchKeys(issuer: string): Promise<KeySet | null> {
  const discovery = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (discovery?.issuer !== issuer || typeof discovery.jwks_uri !== 'string') return null
  // Keys that came in the clear are anybody's; only an issuer on this machine, http itself, may serve them so.
  if (issuer.startsWith('https:') && !discovery.jwks_uri.startsWith('https:')) return null
  const keys = await fetchJson(discovery.jwks_uri)
  return isKeySet(keys) ? keys : null
}

async function fetchJson(url: string): Promise<Record<string, unknown> | null> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_OUT_MS),
    })
    const text = response.ok ? await readText(response) : null
    if (text === null) return null
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

async function readText(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > LONGEST) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

function isKeySet(
  value: Record<string, unknown> | null
): value is Record<string, unknown> & KeySet {
  return value !== null && Array.isArray(value.keys) && value.keys.every(isRecord)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
