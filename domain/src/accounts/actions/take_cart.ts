import { inject } from '@adonisjs/core'
import { JoinCarts, type PricedCart, type TokenHash } from '../../carts/index.ts'
import { ClaimOrders } from '../../orders/index.ts'
import type { Account } from '../domain/account.ts'

export interface TakeCartInput {
  readonly account: Account
  /** What the device has held so far. */
  readonly guest: TokenHash | null
  /** What it holds from now on. */
  readonly token: TokenHash
}

/**
 * Gives a device that has signed in what is its owner's: the cart, with the device's own in it, and in the account the
 * orders that were placed as a guest, with that cart or with an address that the identity provider has verified. It can be
 * repeated, and done by several devices at once.
 *
 * @throws BusyError when the carts kept changing
 */
@inject()
export class TakeCart {
  constructor(
    private readonly joinCarts: JoinCarts,
    private readonly claimOrders: ClaimOrders
  ) {}

  async execute({ account, guest, token }: TakeCartInput): Promise<PricedCart> {
    const { id: accountId, email, emailVerified } = account
    const cart = await this.joinCarts.execute({ accountId, guest, token }, (trx, cartId) =>
      this.claimOrders.ofCart(trx, accountId, cartId)
    )
    if (email !== null && emailVerified) await this.claimOrders.ofEmail(accountId, email)
    return cart
  }
}
