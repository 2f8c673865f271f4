import type { Claims } from './read_claims.ts'
import type { Person } from './account.ts'

/** What our columns take: longer ones are not believed. */
const LONGEST_EMAIL = 254
const LONGEST_NAME = 200

/** The person in the claims of a token that was verified. Cognito's social providers say "true" where others say true. */
export function readPerson(issuer: string, subject: string, claims: Claims): Person {
  const email = text(claims.email, LONGEST_EMAIL)
  const { email_verified: verified } = claims
  return {
    issuer,
    subject,
    email,
    emailVerified: email !== null && (verified === true || verified === 'true'),
    name: text(claims.name, LONGEST_NAME),
  }
}

function text(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null
  const trimmed = value.trim()
  const isUsable = trimmed !== '' && trimmed.length <= longest && trimmed.isWellFormed()
  return isUsable && !trimmed.includes('\u0000') ? trimmed : null
}
