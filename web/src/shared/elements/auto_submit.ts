/** Sends the form inside when something in it changes, so that nobody has to look for a button. */
export class AutoSubmit extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', (event) => {
      const form = this.querySelector('form')
      if (form && event.target instanceof Element && form.reportValidity()) form.requestSubmit()
    })
  }
}
