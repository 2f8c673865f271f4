import { addLine } from './add_line.ts'
import { rememberCount } from './cart_count.ts'

/**
 * The product page's form: shows the chosen variant's price and stock, and adds to the cart without
 * leaving. If the API cannot be reached from here, the form is sent the plain way.
 */
export class BuyForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'radio') {
        this.choose(event.target)
      }
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.add(form).catch(() => form.submit())
    })
    this.querySelector('[data-close]')?.addEventListener('click', () => this.dialog?.close())
  }

  private get dialog() {
    return this.querySelector('dialog')
  }

  private choose(radio: HTMLInputElement) {
    const { price = '', stock = '', stockWords = '', image = '0' } = radio.dataset
    const amount = this.querySelector('p[data-price]')
    if (amount) amount.textContent = price
    const state = this.querySelector<HTMLElement>('[data-stock] [data-state]')
    if (state) {
      state.dataset.state = stock
      state.textContent = stockWords
    }
    showPicture(Number(image))
    this.refuse('')
  }

  private async add(form: HTMLFormElement) {
    const fields = new FormData(form)
    const button = form.querySelector('button')
    button?.setAttribute('aria-disabled', 'true')
    try {
      const quantity = Number(fields.get('quantity'))
      const answer = await addLine(String(fields.get('variantId')), quantity)
      if ('refusal' in answer) return this.refuse(answer.refusal)
      this.refuse('')
      rememberCount(answer.lines.reduce((sum, line) => sum + line.quantity, 0))
      this.announce(form.dataset.name ?? '', quantity)
    } finally {
      button?.removeAttribute('aria-disabled')
    }
  }

  private announce(name: string, quantity: number) {
    const text = this.querySelector('[data-added]')
    if (text) text.textContent = quantity > 1 ? `${quantity} × ${name}` : name
    this.dialog?.showModal()
  }

  private refuse(message: string) {
    const notice = this.querySelector<HTMLElement>('[data-refusal]')
    if (!notice) return
    notice.textContent = message
    notice.hidden = message === ''
  }
}

/** Moves the strip of pictures, not the page. */
function showPicture(index: number) {
  const frame = document.getElementById(`picture-${index + 1}`)
  frame?.parentElement?.scrollTo({ left: frame.offsetLeft, behavior: 'smooth' })
}
