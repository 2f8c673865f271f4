import type { HttpContext } from '@adonisjs/core/http'
import {
  type AccountId,
  GetAccountQuery,
  RecogniseAccount,
  type Session,
  Sessions,
} from '@holdfast/domain/accounts'
import { bearerToken, identify } from '#app/shared/bearer_token'
import { Problem } from '#app/shared/problem'
import { dropSessionCookie, sessionToken } from '#app/shared/tokens'

/** Somebody who has signed in. */
export interface Shopper {
  readonly accountId: AccountId
  /** Of a browser; an application that presents an access token has none. */
  readonly session: Session | null
}

const ME = '/api/v1/me'

const shoppers = new WeakMap<HttpContext, Shopper>()

/** Whether a route is for people who are signed in: /api/v1/me, and all that lies under it. */
export function isForShoppers({ route }: HttpContext): boolean {
  return route?.pattern === ME || (route?.pattern.startsWith(`${ME}/`) ?? false)
}

/**
 * Lets people pass who are signed in. Stands before the body is read.
 *
 * @throws Problem 401 `unauthenticated`, 403 `forbidden` or 503 `identity_provider_unavailable`
 * @throws SessionsUnavailableError
 */
export async function admitShopper(ctx: HttpContext): Promise<void> {
  const shopper = await findShopper(ctx)
  if (!shopper) throw new Problem('unauthenticated', { detail: 'Please sign in first.' })
  shoppers.set(ctx, shopper)
}

/** Who asks. Only for controllers under /api/v1/me, where the guard has let them pass. */
export function shopperOf(ctx: HttpContext): Shopper {
  const shopper = shoppers.get(ctx)
  if (!shopper) throw new Error(`${ctx.route?.pattern} is not guarded`)
  return shopper
}

/**
 * Who asks, if anybody is signed in: by access token, which wins, or by the session of a browser. A session that is over
 * is forgotten by its browser too.
 */
export async function findShopper(ctx: HttpContext): Promise<Shopper | null> {
  if (bearerToken(ctx) !== null) return { accountId: await accountOfBearer(ctx), session: null }
  const token = sessionToken(ctx)
  if (token === null) return null
  const sessions = await ctx.containerResolver.make(Sessions)
  const session = await sessions.find(token)
  if (!session) dropSessionCookie(ctx)
  return session && { accountId: session.accountId, session }
}

/** A person's account, opened when their application first asks. Programs that act for themselves have none. */
async function accountOfBearer(ctx: HttpContext): Promise<AccountId> {
  const { person, isProgram } = await identify(ctx)
  if (isProgram) {
    throw new Problem('forbidden', {
      detail: 'This token is a program’s own, and accounts are people’s. Nothing was changed.',
    })
  }
  const getAccount = await ctx.containerResolver.make(GetAccountQuery)
  const known = await getAccount.ofPerson(person)
  if (known) return known.id
  const recognise = await ctx.containerResolver.make(RecogniseAccount)
  return (await recognise.execute(person)).id
}
