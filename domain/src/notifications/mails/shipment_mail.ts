import type { OrderView, ShipmentView } from '../../orders/index.ts'
import type { ShopIdentity } from '../shop_identity.ts'
import { type Content, letter } from './letter.ts'
import { unitList } from './unit_list.ts'

/** What is in a parcel that has left, how to follow it, and whether more is to come. */
export function shipmentMail(
  order: OrderView,
  shipment: ShipmentView,
  shop: ShopIdentity
): Content {
  const { carrier, trackingNumber, trackingUrl } = shipment
  const isAll = order.fulfilmentStatus !== 'partially_fulfilled'
  const isOnlyOne = isAll && order.shipments.length === 1
  return letter(
    {
      subject: isOnlyOne
        ? `Your order ${order.number} is on its way`
        : `Part of your order ${order.number} is on its way`,
      title: isOnlyOne ? 'It is on its way' : 'A parcel is on its way',
      paragraphs: [
        `${carrier} has ${isOnlyOne ? `your order ${order.number}` : `a parcel of your order ${order.number}`}.${trackingNumber === null ? '' : ` Its tracking number is ${trackingNumber}.`}`,
        ...(isAll ? [] : ['The rest follows, and we will write again when it leaves.']),
        'In this parcel:',
      ],
      list: unitList(order, shipment.lines),
      ...(trackingUrl === null ? {} : { link: { label: 'Follow the parcel', url: trackingUrl } }),
    },
    order,
    shop
  )
}
