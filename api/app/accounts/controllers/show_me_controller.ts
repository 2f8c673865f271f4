import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { GetAccountQuery } from '@holdfast/domain/accounts'
import { ACCOUNT } from '#app/accounts/schemas'
import { shopperOf } from '#app/accounts/shopper_guard'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class ShowMeController {
  static operation: Operation = {
    summary: 'Who is signed in',
    signedIn: true,
    answers: { 200: { description: 'The account', schema: dataOf(ACCOUNT) } },
  }

  constructor(private readonly getAccount: GetAccountQuery) {}

  async handle(ctx: HttpContext) {
    const account = await this.getAccount.execute(shopperOf(ctx).accountId)
    if (!account) throw new Problem('unauthenticated', { detail: 'This account is gone.' })
    ctx.response.header('cache-control', 'no-store').json({ data: account })
  }
}
