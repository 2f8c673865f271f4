import { fetchCount, rememberCount, rememberedCount } from './cart_count.ts'

/** Shows how many things are in the cart. Shared pages cannot say; each browser knows its own. */
export class CartBadge extends HTMLElement {
  connectedCallback() {
    document.addEventListener('cart-count', (event) => {
      if (event instanceof CustomEvent) this.show(event.detail)
    })
    const onPage = document.querySelector<HTMLElement>('[data-cart-count]')?.dataset.cartCount
    if (onPage !== undefined) return rememberCount(Number(onPage))
    const remembered = rememberedCount()
    if (remembered === null) return
    this.show(remembered.count)
    if (!remembered.fresh) fetchCount().catch(() => {})
  }

  private show(count: number) {
    this.textContent = count === 0 ? '' : count > 99 ? '99+' : String(count)
    const link = this.closest('a')
    if (count === 0) link?.removeAttribute('aria-label')
    else link?.setAttribute('aria-label', `Cart, ${count} ${count === 1 ? 'thing' : 'things'}`)
  }
}

/** On pages after which the cart is another one: an order's. */
export class CartRefresh extends HTMLElement {
  connectedCallback() {
    fetchCount().catch(() => {})
  }
}
