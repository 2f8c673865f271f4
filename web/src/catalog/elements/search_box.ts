import type { Suggestion } from '#shared/api/types.ts'

const PAUSE_MS = 120

/**
 * Suggestions for the search box: the combobox pattern of the ARIA practices, with a list box that
 * arrow keys walk through. Enter without a choice searches, as the plain form does.
 */
export class SearchBox extends HTMLElement {
  private input: HTMLInputElement | null = null
  private readonly list = document.createElement('ul')
  private suggestions: Suggestion[] = []
  private active = -1
  private timer = 0
  private asked: AbortController | null = null

  connectedCallback() {
    const input = this.querySelector('input')
    if (!input) return
    this.input = input
    this.list.id = 'search-suggestions'
    this.list.hidden = true
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', 'Suggestions')
    this.append(this.list)
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', this.list.id],
    ] as const) {
      input.setAttribute(name, value)
    }
    input.addEventListener('input', () => this.later())
    input.addEventListener('keydown', (event) => this.key(event))
    input.addEventListener('blur', () => this.close())
    // Pressed, not clicked: a click comes after the blur that closes the list.
    this.list.addEventListener('mousedown', (event) => event.preventDefault())
    this.list.addEventListener('click', (event) => {
      const item = event.target instanceof Element ? event.target.closest('li') : null
      if (item) this.go(Number(item.dataset.index))
    })
  }

  private later() {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.ask().catch(() => this.close()), PAUSE_MS)
  }

  private async ask() {
    const text = this.input?.value.trim() ?? ''
    this.asked?.abort()
    if (text.length < 2) return this.close()
    this.asked = new AbortController()
    const response = await fetch(`/api/v1/search/suggestions?q=${encodeURIComponent(text)}`, {
      signal: this.asked.signal,
    })
    if (!response.ok) return this.close()
    const { data } = await response.json()
    this.show(data)
  }

  private show(suggestions: Suggestion[]) {
    this.suggestions = suggestions
    this.active = -1
    this.list.replaceChildren(
      ...this.suggestions.map(({ text, category }, index) => {
        const item = document.createElement('li')
        item.id = `suggestion-${index}`
        item.dataset.index = String(index)
        item.setAttribute('role', 'option')
        item.setAttribute('aria-selected', 'false')
        item.textContent = text
        if (category) item.className = 'category'
        return item
      })
    )
    const open = this.suggestions.length > 0
    this.list.hidden = !open
    this.input?.setAttribute('aria-expanded', String(open))
    this.input?.removeAttribute('aria-activedescendant')
  }

  private close() {
    clearTimeout(this.timer)
    this.asked?.abort()
    this.show([])
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault()
      return this.close()
    }
    if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault()
      return this.go(this.active)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || this.suggestions.length === 0) return
    event.preventDefault()
    this.move(step)
  }

  private move(step: number) {
    const places = this.suggestions.length + 1
    this.active = ((this.active + 1 + step + places) % places) - 1
    for (const [index, item] of [...this.list.children].entries()) {
      item.setAttribute('aria-selected', String(index === this.active))
    }
    if (this.active < 0) this.input?.removeAttribute('aria-activedescendant')
    else this.input?.setAttribute('aria-activedescendant', `suggestion-${this.active}`)
  }

  private go(index: number) {
    const suggestion = this.suggestions[index]
    if (suggestion) location.href = hrefOf(suggestion)
  }
}

function hrefOf({ text, slug, category }: Suggestion): string {
  if (slug) return `/p/${slug}`
  return category ? `/c/${category}` : `/search?q=${encodeURIComponent(text)}`
}
