import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { retryContention, rows } from '../../shared/index.ts'
import type { TokenHash } from '../domain/cart_token.ts'

/** Takes the cart of an account away from devices that have signed out: their tokens open nothing any more. */
@inject()
export class LeaveCarts {
  constructor(private readonly db: Database) {}

  async execute(tokens: readonly TokenHash[]): Promise<void> {
    if (tokens.length === 0) return
    const hashes = tokens.map((token) => token.toString('hex'))
    await retryContention(() => rows(this.db, LEAVE, { hashes }))
  }
}

const LEAVE = `
  DELETE FROM carts.cart_tokens token USING carts.carts cart
  WHERE token.token_hash IN (SELECT decode(hash, 'hex') FROM unnest(:hashes::text[]) AS hash)
    AND cart.id = token.cart_id AND cart.account_id IS NOT NULL`
