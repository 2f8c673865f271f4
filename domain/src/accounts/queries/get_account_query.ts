import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow } from '../../shared/index.ts'
import type { Account, AccountId, Person } from '../domain/account.ts'

const ACCOUNT = `
  SELECT id, email, email_verified AS "emailVerified", name, created_at AS "createdAt" FROM accounts.accounts`

/** An account, or null when it is not there (any more). */
@inject()
export class GetAccountQuery {
  constructor(private readonly db: Database) {}

  execute(id: AccountId): Promise<Account | null> {
    return firstRow<Account>(this.db, `${ACCOUNT} WHERE id = ?`, [id])
  }

  ofPerson({ issuer, subject }: Pick<Person, 'issuer' | 'subject'>): Promise<Account | null> {
    const sql = `${ACCOUNT} WHERE issuer = ? AND subject = ?`
    return firstRow<Account>(this.db, sql, [issuer, subject])
  }
}
