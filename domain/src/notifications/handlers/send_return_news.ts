import { inject } from '@adonisjs/core'
import { GetOrderQuery, GetReturnQuery, type OrderView } from '../../orders/index.ts'
import type { PublishedEvent } from '../../outbox/index.ts'
import { parseId, type ReturnId } from '../../shared/index.ts'
import { Mailer } from '../mailer.ts'
import { returnMail, type ReturnNews } from '../mails/return_mail.ts'
import { ShopIdentity } from '../shop_identity.ts'
import { OrderMail } from './order_mail.ts'

const NEWS = new Map<string, ReturnNews>([
  ['orders.return_requested', 'requested'],
  ['orders.return_approved', 'approved'],
  ['orders.return_rejected', 'rejected'],
  ['orders.returned', 'received'],
])

/** Tells the shopper what has become of a return: the step that the event is about, also when the next has come meanwhile. */
@inject()
export class SendReturnNews extends OrderMail {
  constructor(
    getOrder: GetOrderQuery,
    mailer: Mailer,
    shop: ShopIdentity,
    private readonly getReturn: GetReturnQuery
  ) {
    super(getOrder, mailer, shop)
  }

  protected async write(order: OrderView, { type, payload }: PublishedEvent) {
    const returnId = parseId<ReturnId>(payload.returnId)
    const asked = returnId && (await this.getReturn.execute(returnId))
    const news = NEWS.get(type)
    if (!asked || !news) throw new Error(`There is no return ${String(payload.returnId)}`)
    return returnMail(news, { order, asked }, this.shop)
  }
}
