import { inject } from '@adonisjs/core'
import { firstRow, type OrderId, Reader } from '../../shared/index.ts'
import { parseOrderNumber } from '../domain/order_number.ts'
import type { OrderView } from '../domain/order_view.ts'
import { GetOrderQuery } from './get_order_query.ts'

/**
 * The order of a number, for somebody who knows its e-mail address too. A wrong number and a wrong address look alike, and
 * take one statement both.
 */
@inject()
export class FindOrderQuery {
  constructor(
    private readonly reader: Reader,
    private readonly getOrder: GetOrderQuery
  ) {}

  async execute(number: string, email: string): Promise<OrderView | null> {
    const found = await firstRow<{ id: OrderId }>(this.reader, FIND, {
      number: parseOrderNumber(number) ?? '',
      email,
    })
    return found && this.getOrder.execute(found.id)
  }
}

const FIND = `
  SELECT placed.id
  FROM orders.orders placed JOIN orders.order_contacts contact ON contact.order_id = placed.id
  WHERE placed.number = :number AND lower(contact.email) = lower(:email)`
