import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { SignOut } from '@holdfast/domain/accounts'
import { shopperOf } from '#app/accounts/shopper_guard'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { dropOwnCookies } from '#app/shared/tokens'

@inject()
export default class SignOutDevicesController {
  static operation: Operation = {
    summary: 'Sign out on all devices, this one included',
    signedIn: true,
    answers: { 200: { description: 'All are signed out', schema: dataOf({ type: 'null' }) } },
  }

  constructor(private readonly signOut: SignOut) {}

  async handle(ctx: HttpContext) {
    const { accountId, session } = shopperOf(ctx)
    await this.signOut.allDevices(accountId)
    if (session) dropOwnCookies(ctx)
    ctx.response.header('cache-control', 'no-store').json({ data: null })
  }
}
