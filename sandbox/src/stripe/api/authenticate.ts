import { timingSafeEqual } from 'node:crypto'
import { invalidKey, missingKey } from './errors.ts'

/**
 * @param expected the one key that is right, or null for any that Stripe would call a test key.
 * @throws {ApiError} 401
 */
export function authenticate(authorization: string | undefined, expected: string | null) {
  const key = readKey(authorization ?? '')
  if (key === '') throw missingKey()
  const right = expected === null ? /^[sr]k_test_\w+$/.test(key) : isEqual(key, expected)
  if (!right) throw invalidKey(key)
}

/** `Bearer sk_…`, or the key as user name of basic authentication, as with curl's `-u`. */
function readKey(authorization: string): string {
  const [scheme = '', credentials = ''] = authorization.split(' ')
  if (scheme.toLowerCase() === 'bearer') return credentials.trim()
  if (scheme.toLowerCase() !== 'basic') return ''
  return Buffer.from(credentials, 'base64').toString().split(':')[0] ?? ''
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
