import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { SignIn } from '@holdfast/domain/accounts'
import { safeReturnPath } from '#app/accounts/return_path'
import { refusedSignIn } from '#app/accounts/refused_sign_in'
import { keepAttempt } from '#app/accounts/sign_in_cookie'
import { signInValidator } from '#app/accounts/validators/sign_in_validator'
import type { Operation } from '#app/shared/openapi/operation'
import { readQuery } from '#app/shared/validate'

@inject()
export default class BeginSignInController {
  static operation: Operation = {
    summary: 'Go to sign in',
    description:
      'For browsers: leads to the identity provider, and from there by way of /auth/callback to `returnTo`, a path of this shop.',
    query: signInValidator,
    answers: { 303: { description: 'To the identity provider' } },
  }

  constructor(private readonly signIn: SignIn) {}

  async handle(ctx: HttpContext) {
    const { returnTo } = await readQuery(ctx, signInValidator)
    ctx.response.header('cache-control', 'no-store').status(303)
    const begun = await this.signIn.begin(safeReturnPath(returnTo))
    if (!begun.ok) return refusedSignIn(ctx, begun.error)
    keepAttempt(ctx, begun.value.attempt)
    ctx.response.header('location', begun.value.url)
  }
}
