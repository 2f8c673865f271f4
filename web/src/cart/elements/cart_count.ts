/** The last count seen, so that the badge is there at once and most pages ask nobody. */
const KEY = 'hf:cart'
const FRESH_MS = 60_000

interface Remembered {
  count: number
  at: number
}

/** What this browser remembers of its cart; null when it has never had one. */
export function rememberedCount(): { count: number; fresh: boolean } | null {
  try {
    const found: Remembered | null = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (found === null || typeof found.count !== 'number') return null
    return { count: found.count, fresh: Date.now() - found.at < FRESH_MS }
  } catch {
    return null
  }
}

/** Remembers the count and tells every badge on the page. */
export function rememberCount(count: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ count, at: Date.now() }))
  } catch {
    // Storage may be switched off; the badge then lives as long as the page.
  }
  document.dispatchEvent(new CustomEvent('cart-count', { detail: count }))
}

/** Asks the API; a cart that is gone counts nothing. */
export async function fetchCount(): Promise<void> {
  const response = await fetch('/api/v1/cart', { headers: { accept: 'application/json' } })
  if (response.status === 404) return rememberCount(0)
  if (!response.ok) return
  const { data } = await response.json()
  const lines: { quantity: number }[] = data.lines
  rememberCount(lines.reduce((sum, line) => sum + line.quantity, 0))
}
