import type { Result } from '../shared/index.ts'
import type { Person } from './domain/account.ts'

/** What a browser keeps between going to the identity provider and coming back. A secret: nobody else may see it. */
export interface SignInAttempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where in the shop it began. */
  readonly returnTo: string
}

/**
 * Why nobody is signed in: they changed their mind, what came back is not what this browser was sent for, or the identity
 * provider does not answer.
 */
export type SignInRefusal =
  'sign_in_cancelled' | 'sign_in_invalid' | 'identity_provider_unavailable'

export interface SignedIn {
  readonly person: Person
  /** The provider's name for its own session, where it has one. */
  readonly providerSession: string | null
}

/** Signs people in at the identity provider. A port. Never repeats a code or a token in an error or a log. */
export abstract class SignIn {
  /** Where to send a browser, and what it has to bring back. */
  abstract begin(
    returnTo: string
  ): Promise<Result<{ url: string; attempt: SignInAttempt }, SignInRefusal>>

  /** @param query what the provider added to the address, as it came */
  abstract finish(query: string, attempt: SignInAttempt): Promise<Result<SignedIn, SignInRefusal>>

  /** Where to end the session at the provider too; null where it knows no such place or cannot be asked. */
  abstract signOutUrl(): Promise<string | null>
}
