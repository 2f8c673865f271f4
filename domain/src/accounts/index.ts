export { AccessTokens, type TokenRefusal } from './access_tokens.ts'
export type { Identity } from './domain/identity.ts'
export { IdentitySettings } from './identity_settings.ts'
export { OidcAccessTokens } from './oidc/oidc_access_tokens.ts'
