/** Which tokens open the shop: of which issuer, made for whom, and where in them the roles stand. */
export class IdentitySettings {
  constructor(
    /** As it stands in the tokens, to the letter. */
    readonly issuer: string,
    /** What the issuer calls this API in `aud`; null where its tokens have none. */
    readonly audience: string | null,
    /** The applications whose tokens are taken where there is no `aud`. */
    readonly clientIds: readonly string[],
    /** The claim that lists roles or groups. */
    readonly rolesClaim: string,
    /** As what the shop's own pages send people to sign in; null where nobody can. */
    readonly client: ClientSettings | null = null
  ) {}
}

/** The shop as an application of the identity provider's. */
export interface ClientSettings {
  readonly id: string
  /** Null for a public client: PKCE alone proves that the code is ours. */
  readonly secret: string | null
  readonly scope: string
  /** Where the provider sends people back to, as it is registered there. */
  readonly redirectUri: string
  /** Where they land after signing out there. */
  readonly signedOutUri: string
  /**
   * Where to sign out, for providers that name no such place in their discovery document. Cognito's is
   * `https://<domain>/logout`, and takes `logout_uri` where others take `post_logout_redirect_uri`.
   */
  readonly signOutUrl: string | null
}
