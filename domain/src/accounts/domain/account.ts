import type { AccountId } from '../../shared/index.ts'

export type { AccountId }

/** A person who signs in, as the shop knows them. */
export interface Account {
  readonly id: AccountId
  readonly email: string | null
  /** Whether the identity provider has made sure that the address is theirs. */
  readonly emailVerified: boolean
  readonly name: string | null
  readonly createdAt: Date
}

/** What the identity provider says of a person. What it leaves out is not known. */
export interface Person {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly emailVerified: boolean
  readonly name: string | null
}
