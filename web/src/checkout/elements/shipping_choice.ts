/** Another country, other ways of sending: presses the form's own button when it changes. */
export class ShippingChoice extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form')
    const button = this.querySelector<HTMLButtonElement>('[data-options]')
    form?.addEventListener('change', (event) => {
      const field = event.target
      if (
        field instanceof HTMLSelectElement &&
        field.name === 'shippingAddress.country' &&
        button
      ) {
        form.requestSubmit(button)
      }
    })
  }
}
