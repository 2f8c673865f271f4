/** Close together at first, when a payment is most likely to come in, then further apart. */
const FIRST_MS = 1_500
const SLOWER = 1.35
const SLOWEST_MS = 30_000

/** Asks how the order stands until that changes, then shows the page anew. */
export class OrderWatch extends HTMLElement {
  private wait = FIRST_MS
  private timer = 0

  connectedCallback() {
    this.later()
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
  }

  private later() {
    this.timer = window.setTimeout(() => this.look(), this.wait)
    this.wait = Math.min(this.wait * SLOWER, SLOWEST_MS)
  }

  private async look() {
    try {
      const response = await fetch(`${location.pathname}/status`)
      const { state } = await response.json()
      if (state && state !== this.dataset.state) return location.replace(location.pathname)
    } catch {
      // No network for a moment: asked again later.
    }
    this.later()
  }
}
