import { inject } from '@adonisjs/core'
import { LeaveCarts, type TokenHash } from '../../carts/index.ts'
import type { AccountId } from '../domain/account.ts'
import type { Session } from '../sessions/session.ts'
import { Sessions } from '../sessions/sessions.ts'

/**
 * Signs devices out: the session ends, and with it the way to the account's cart. A crash between the two leaves a device
 * with the cart and without the account; signing out all devices mends it.
 *
 * @throws SessionsUnavailableError
 */
@inject()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly leaveCarts: LeaveCarts
  ) {}

  /** The device with this token. Whoever is not signed in stays so. */
  async thisDevice(token: string): Promise<void> {
    const session = await this.sessions.find(token)
    if (session) await this.#end(session.accountId, [session])
  }

  /** @returns whether this session was one of the account's */
  async oneDevice(accountId: AccountId, id: string): Promise<boolean> {
    const session = (await this.sessions.list(accountId)).find((one) => one.id === id)
    if (session) await this.#end(accountId, [session])
    return session !== undefined
  }

  async allDevices(accountId: AccountId): Promise<void> {
    await this.#end(accountId, await this.sessions.list(accountId))
  }

  async #end(accountId: AccountId, sessions: readonly Session[]): Promise<void> {
    const ids = sessions.map(({ id }) => id)
    await this.sessions.end(accountId, ids)
    await this.leaveCarts.execute(sessions.flatMap(({ cartToken }) => hashes(cartToken)))
  }
}

function hashes(cartToken: string | null): TokenHash[] {
  return cartToken === null ? [] : [Buffer.from(cartToken, 'hex') as TokenHash]
}
