import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { SignIn, SignOut } from '@holdfast/domain/accounts'
import { SIGNED_OUT } from '#app/accounts/schemas'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { dropOwnCookies, sessionToken } from '#app/shared/tokens'

@inject()
export default class SignOutController {
  static operation: Operation = {
    summary: 'Sign out on this device',
    description: 'The cart stays with the account. Whoever is not signed in stays so.',
    answers: {
      200: {
        description: 'Where to sign out at the identity provider',
        schema: dataOf(SIGNED_OUT),
      },
    },
    problems: ['session_unavailable'],
  }

  constructor(
    private readonly signOut: SignOut,
    private readonly signIn: SignIn
  ) {}

  async handle(ctx: HttpContext) {
    const token = sessionToken(ctx)
    if (token) await this.signOut.thisDevice(token)
    dropOwnCookies(ctx)
    const signOutUrl = token && (await this.signIn.signOutUrl())
    ctx.response.header('cache-control', 'no-store').json({ data: { signOutUrl } })
  }
}
