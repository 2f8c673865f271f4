import type { Result } from '../shared/index.ts'
import type { Identity } from './domain/identity.ts'

/**
 * Why a token opens nothing: it is not one of ours, or it cannot be told, because the keys that it needs are not known
 * and the identity provider does not answer.
 */
export type TokenRefusal = 'token_invalid' | 'token_expired' | 'identity_provider_unavailable'

/** Tells who presents an access token. A port: the identity provider's keys are behind it. */
export abstract class AccessTokens {
  /** Never throws for what is wrong with a token, and never repeats it in an error or a log. */
  abstract verify(token: string): Promise<Result<Identity, TokenRefusal>>
}
