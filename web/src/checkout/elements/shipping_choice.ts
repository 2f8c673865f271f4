/** Another country, other ways of sending; another state, another tax: presses the form's own button. */
export class ShippingChoice extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form')
    const button = this.querySelector<HTMLButtonElement>('[data-options]')
    form?.addEventListener('change', (event) => {
      const { name = '', required = false } = event.target as Partial<HTMLInputElement>
      const matters =
        name === 'shippingAddress.country' || (name === 'shippingAddress.region' && required)
      if (matters && button) form.requestSubmit(button)
    })
  }
}
