/**
 * Cookie names and flags follow the scheme of PUBLIC_URL: `__Host-` cookies cannot be set or
 * overwritten by a neighbour on a sister domain, but need https.
 */
export interface CookieScheme {
  cart: string
  session: string
  order: (orderId: string) => string
  secure: boolean
}

const ORDER_ID = /^[0-9a-f-]{36}$/

/** @param publicUrl where shoppers reach the shop */
export function cookieScheme(publicUrl: string): CookieScheme {
  const secure = publicUrl.startsWith('https:')
  const prefix = secure ? '__Host-' : ''
  return {
    cart: `${prefix}hf_cart`,
    session: `${prefix}hf_session`,
    order: (orderId) => `${prefix}hf_order_${orderId}`,
    secure,
  }
}

/** Ids become part of a cookie's name: anything but a UUID is refused before that. */
export function isOrderId(value: string): boolean {
  return ORDER_ID.test(value)
}
