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
    readonly rolesClaim: string
  ) {}
}
