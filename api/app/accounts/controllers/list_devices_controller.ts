import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Sessions } from '@holdfast/domain/accounts'
import { DEVICE } from '#app/accounts/schemas'
import { shopperOf } from '#app/accounts/shopper_guard'
import { listOf, type Operation } from '#app/shared/openapi/operation'

@inject()
export default class ListDevicesController {
  static operation: Operation = {
    summary: 'Where one is signed in',
    signedIn: true,
    answers: { 200: { description: 'Browsers, the latest used first', schema: listOf(DEVICE) } },
  }

  constructor(private readonly sessions: Sessions) {}

  async handle(ctx: HttpContext) {
    const { accountId, session } = shopperOf(ctx)
    const devices = await this.sessions.list(accountId)
    const data = devices.map(({ id, device: name, signedInAt, lastSeenAt }) => {
      return { id, name, signedInAt, lastSeenAt, current: id === session?.id }
    })
    ctx.response.header('cache-control', 'no-store').json({ data })
  }
}
