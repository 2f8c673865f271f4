import type { LineQuantity, OrderView } from '../../orders/index.ts'
import type { ShopIdentity } from '../shop_identity.ts'
import { type Content, letter } from './letter.ts'
import { moneyText } from './money_text.ts'
import { unitList } from './unit_list.ts'

const BACK_ON_ITS_WAY = 'Banks take up to ten days to show it.'

/** That an order will not be sent after all, why, and what becomes of the money. Null where nobody needs to be told. */
export function cancellationMail(order: OrderView, shop: ShopIdentity): Content | null {
  const { number } = order
  const money = whatWasPaid(order)
  const cart = { label: 'Back to the cart', url: `${shop.url}/cart` }
  switch (order.cancelReason) {
    case 'customer': {
      const said = `As you asked, order ${number} is cancelled. Nothing in it will be sent.`
      return say({ title: 'Your order is cancelled', paragraphs: [said, money] })
    }
    case 'staff': {
      const said = `We are sorry: we had to cancel order ${number}. Nothing in it will be sent.`
      return say({ title: 'We had to cancel your order', paragraphs: [said, money] })
    }
    case 'payment_failed': {
      const said = `Your bank did not send the payment for order ${number}, so it is cancelled. Nothing was charged.`
      const again = 'The things in it may still be on the shelf, if you would like to try again.'
      return say({ title: 'The payment did not go through', paragraphs: [said, again] })
    }
    case 'expired': {
      const said = `Order ${number} was not paid in time, so the things in it went back on the shelf. Nothing was charged.`
      const again = 'They are still in your cart, if you would like to try again.'
      return say({ title: 'Your order ran out of time', paragraphs: [said, again], link: cart })
    }
    default:
      return null
  }

  function say(words: {
    title: string
    paragraphs: string[]
    link?: { label: string; url: string }
  }): Content {
    return letter({ subject: `${words.title}: ${number}`, ...words }, order, shop)
  }
}

function whatWasPaid({ paymentStatus, total, refunded }: OrderView): string {
  switch (paymentStatus) {
    case 'paid':
      return `The ${moneyText(total)} that you paid goes back to where it came from. ${BACK_ON_ITS_WAY}`
    case 'partially_refunded':
      return `What is left of your payment goes back to where it came from. ${BACK_ON_ITS_WAY}`
    case 'refunded':
      return `The ${moneyText(refunded)} that you paid went back to where it came from. ${BACK_ON_ITS_WAY}`
    default:
      return 'Nothing was charged.'
  }
}

/** That money came for an order that was cancelled before, and goes back. */
export function latePaymentMail(order: OrderView, shop: ShopIdentity): Content {
  const title = 'Your payment goes back to you'
  return letter(
    {
      subject: `${title}: ${order.number}`,
      title,
      paragraphs: [
        `Your payment of ${moneyText(order.total)} reached us after order ${order.number} was cancelled. We could not bring the order back, so nothing will be sent.`,
        `All of it goes back to where it came from. ${BACK_ON_ITS_WAY}`,
      ],
    },
    order,
    shop
  )
}

/** That some units will never be sent, while the order goes on. */
export function unitsCancelledMail(
  order: OrderView,
  units: readonly LineQuantity[],
  shop: ShopIdentity
): Content {
  const title = 'We cannot send all of your order'
  const isPaid = order.paymentStatus !== 'not_required'
  return letter(
    {
      subject: `${title}: ${order.number}`,
      title,
      paragraphs: [
        `We are sorry: some things in order ${order.number} cannot be sent. The rest of it is not affected.`,
        ...(isPaid ? [`What you paid for them goes back to you. ${BACK_ON_ITS_WAY}`] : []),
        'We will not be able to send:',
      ],
      list: unitList(order, units),
    },
    order,
    shop
  )
}
