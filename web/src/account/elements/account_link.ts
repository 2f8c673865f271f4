/** What this browser remembers of whether somebody is signed in, so that strangers' pages ask nobody. */
const KEY = 'hf:me'
const FRESH_MS = 5 * 60_000

interface Remembered {
  signedIn: boolean
  at: number
}

/**
 * Says in the header of pages that are the same for everybody whether one is signed in here. Pages that know write it
 * down; the others ask, now and then, in a browser where somebody has gone to sign in.
 */
export class AccountLink extends HTMLElement {
  connectedCallback() {
    this.closest('a')?.addEventListener('click', () => remember({ signedIn: false, at: 0 }))
    const onPage = document.querySelector<HTMLElement>('[data-signed-in]')?.dataset.signedIn
    if (onPage !== undefined) return this.learn(onPage === 'true')
    const remembered = recall()
    this.show(remembered?.signedIn === true)
    if (remembered === null) return
    const isSettled = !remembered.signedIn && remembered.at > 0
    if (isSettled || Date.now() - remembered.at < FRESH_MS) return
    this.ask().catch(() => {})
  }

  private async ask() {
    const { status } = await fetch('/api/v1/me', { headers: { accept: 'application/json' } })
    if (status === 200 || status === 401) this.learn(status === 200)
  }

  private learn(signedIn: boolean) {
    remember({ signedIn, at: Date.now() })
    this.show(signedIn)
  }

  private show(signedIn: boolean) {
    this.textContent = signedIn ? 'Your account' : 'Sign in'
  }
}

function recall(): Remembered | null {
  try {
    const found: Remembered | null = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return typeof found?.signedIn === 'boolean' ? found : null
  } catch {
    return null
  }
}

function remember(state: Remembered): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(state))
  } catch {
    // Storage may be switched off; the link then says what it says without.
  }
}
