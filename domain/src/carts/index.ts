export { type CartRefusal, ChangeLine, type ChangeLineInput } from './actions/change_line.ts'
export {
  ChangeCoupons,
  type ChangeCouponsInput,
  type CouponChangeRefusal,
} from './actions/change_coupons.ts'
export { CloseCart } from './actions/close_cart.ts'
export { CreateCart } from './actions/create_cart.ts'
export { JoinCarts, type JoinCartsInput } from './actions/join_carts.ts'
export { LeaveCarts } from './actions/leave_carts.ts'
export { LockCart, type LockedCart } from './actions/lock_cart.ts'
export {
  type AsAdded,
  type Cart,
  type CartLine,
  MAX_COUPONS,
  MAX_LINES,
  MAX_QUANTITY,
} from './domain/cart.ts'
export { hashCartToken, newCartToken, type TokenHash } from './domain/cart_token.ts'
export { add, type LineChange, remove, setTo } from './domain/line_change.ts'
export {
  availableTo,
  type MarketFacts,
  type Notice,
  type NoticeCode,
  type PricedCart,
  type PricedLine,
  priceCart,
} from './domain/priced_cart.ts'
export { FindCartQuery } from './queries/find_cart_query.ts'
export { GetCartQuery } from './queries/get_cart_query.ts'
export {
  ListShippingOptionsQuery,
  type PricedShippingOption,
} from './queries/list_shipping_options_query.ts'
export { ReadMarketQuery } from './queries/read_market_query.ts'
