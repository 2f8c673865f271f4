/**
 * All the JavaScript of a page: small custom elements around what the server has rendered. Each
 * page works without them.
 */
import { AccountLink } from '#account/elements/account_link.ts'
import { BuyForm } from '#cart/elements/buy_form.ts'
import { CartBadge, CartRefresh } from '#cart/elements/cart_badge.ts'
import { SearchBox } from '#catalog/elements/search_box.ts'
import { ShippingChoice } from '#checkout/elements/shipping_choice.ts'
import { OrderWatch } from '#orders/elements/order_watch.ts'
import { AutoSubmit } from '#shared/elements/auto_submit.ts'
import { registerServiceWorker } from './register_service_worker.ts'

customElements.define('account-link', AccountLink)
customElements.define('cart-badge', CartBadge)
customElements.define('cart-refresh', CartRefresh)
customElements.define('buy-form', BuyForm)
customElements.define('search-box', SearchBox)
customElements.define('auto-submit', AutoSubmit)
customElements.define('shipping-choice', ShippingChoice)
customElements.define('order-watch', OrderWatch)

registerServiceWorker()
