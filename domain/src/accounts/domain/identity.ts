import type { Person } from './account.ts'

/** Who presents a token, as the identity provider says. What they may do here is decided elsewhere. */
export interface Identity {
  /** The provider's id of a person or a program; unique within it, and never personal. */
  readonly subject: string
  /** The program that the token was given to acts for itself, and for nobody. */
  readonly isProgram: boolean
  /** What the token says of the person, if it says anything. */
  readonly person: Person
  /** The values of the roles claim, as they stand in the token. */
  readonly roles: readonly string[]
}
