import { inject } from '@adonisjs/core'
import { FindVariantsQuery } from '../../catalog/index.ts'
import { ListPressingLevelsQuery } from '../../inventory/index.ts'
import { ExternalEventHandler, type PublishedEvent } from '../../outbox/index.ts'
import { type LocationId, parseId } from '../../shared/index.ts'
import { Mailer, messageIdOf } from '../mailer.ts'
import { staffMail } from '../mails/staff_mail.ts'
import { stockLines } from '../mails/stock_lines.ts'
import { ShopIdentity } from '../shop_identity.ts'
import { variantsIn } from './variants_in.ts'

/** Tells staff which variants are running low at a location, and by now still are. */
@inject()
export class TellStaffOfLowStock extends ExternalEventHandler {
  constructor(
    private readonly levels: ListPressingLevelsQuery,
    private readonly findVariants: FindVariantsQuery,
    private readonly mailer: Mailer,
    private readonly shop: ShopIdentity
  ) {
    super()
  }

  async send({ aggregateId, payload }: PublishedEvent, deliveryId: string): Promise<void> {
    const { staffMail: to } = this.shop
    const locationId = parseId<LocationId>(aggregateId)
    if (to === null || locationId === null) return
    const low = await this.levels.low(variantsIn(payload), locationId)
    const [first] = low
    if (!first) return
    const variants = await this.findVariants.execute(low.map(({ variantId }) => variantId))
    await this.mailer.send({
      to,
      messageId: messageIdOf(deliveryId, this.shop),
      ...staffMail(
        {
          title: `Running low at ${first.location}`,
          paragraphs: [
            'Few units of these are left that nobody has ordered.',
            ...stockLines(
              low,
              variants,
              ({ present, lowStockAt }) => `${present} left (low from ${lowStockAt} down)`
            ),
            'You are told again once there were more and it runs low anew.',
          ],
        },
        this.shop
      ),
    })
  }
}
