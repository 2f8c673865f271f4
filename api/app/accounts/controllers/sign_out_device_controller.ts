import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { SignOut } from '@holdfast/domain/accounts'
import { DEVICE_ID } from '#app/accounts/schemas'
import { shopperOf } from '#app/accounts/shopper_guard'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { dropOwnCookies } from '#app/shared/tokens'

@inject()
export default class SignOutDeviceController {
  static operation: Operation = {
    summary: 'Sign out on one device',
    signedIn: true,
    params: { id: DEVICE_ID },
    answers: { 200: { description: 'It is signed out', schema: dataOf({ type: 'null' }) } },
    problems: ['not_found'],
  }

  constructor(private readonly signOut: SignOut) {}

  async handle(ctx: HttpContext) {
    const { accountId, session } = shopperOf(ctx)
    const id = String(ctx.params.id)
    if (!(await this.signOut.oneDevice(accountId, id))) throw new Problem('not_found')
    if (id === session?.id) dropOwnCookies(ctx)
    ctx.response.header('cache-control', 'no-store').json({ data: null })
  }
}
