/** Who presents a token, as the identity provider says. What they may do here is decided elsewhere. */
export interface Identity {
  /** The provider's id of a person or a program; unique within it, and never personal. */
  readonly subject: string
  /** The values of the roles claim, as they stand in the token. */
  readonly roles: readonly string[]
}
