import { inject } from '@adonisjs/core'
import { FindVariantsQuery } from '../../catalog/index.ts'
import { ListPressingLevelsQuery } from '../../inventory/index.ts'
import { ExternalEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { Mailer, messageIdOf } from '../mailer.ts'
import { staffMail } from '../mails/staff_mail.ts'
import { stockLines } from '../mails/stock_lines.ts'
import { ShopIdentity } from '../shop_identity.ts'
import { variantsIn } from './variants_in.ts'

/** Tells staff of units that are promised and do not exist, unless they have been found meanwhile. */
@inject()
export class TellStaffOfShortfall extends ExternalEventHandler {
  constructor(
    private readonly levels: ListPressingLevelsQuery,
    private readonly findVariants: FindVariantsQuery,
    private readonly mailer: Mailer,
    private readonly shop: ShopIdentity
  ) {
    super()
  }

  async send({ payload }: PublishedEvent, deliveryId: string): Promise<void> {
    const { staffMail: to } = this.shop
    if (to === null) return
    const short = await this.levels.short(variantsIn(payload))
    if (short.length === 0) return
    const variants = await this.findVariants.execute(short.map(({ variantId }) => variantId))
    await this.mailer.send({
      to,
      messageId: messageIdOf(deliveryId, this.shop),
      ...staffMail(
        {
          title: 'More is promised than there is',
          paragraphs: [
            'Orders wait for units that do not exist.',
            ...stockLines(short, variants, ({ shortfall }) => `${shortfall} missing`),
            'Find them and count the shelf, receive more, or cancel these units of the orders that were placed last.',
          ],
        },
        this.shop
      ),
    })
  }
}
