import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, firstRow, newId, retryContention } from '../../shared/index.ts'
import type { Account, AccountId, Person } from '../domain/account.ts'

/**
 * The account of a person who has just signed in: opened at the first time, brought up to what the identity provider says
 * at every other. One statement, so that two devices that sign in at the same moment get the same account. A claim that
 * the provider leaves out changes nothing.
 */
@inject()
export class RecogniseAccount {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock
  ) {}

  async execute(person: Person): Promise<Account> {
    const account = await retryContention(() =>
      firstRow<Account>(this.db, RECOGNISE, {
        ...person,
        id: newId<AccountId>(),
        now: this.clock.now(),
      })
    )
    if (!account) throw new Error('The account was written and is not there')
    return account
  }
}

const RECOGNISE = `
  INSERT INTO accounts.accounts AS known (id, issuer, subject, email, email_verified, name, created_at, signed_in_at)
  VALUES (:id, :issuer, :subject, :email, :emailVerified, :name, :now, :now)
  ON CONFLICT (issuer, subject) DO UPDATE SET
    email = coalesce(excluded.email, known.email),
    email_verified = CASE WHEN excluded.email IS NULL THEN known.email_verified ELSE excluded.email_verified END,
    name = coalesce(known.name, excluded.name),
    signed_in_at = excluded.signed_in_at
  RETURNING id, email, email_verified AS "emailVerified", name, created_at AS "createdAt"`
