/** A form-encoded value as Stripe nests them: `a[b][0]=c`. */
export type FormValue = string | FormHash
export interface FormHash {
  [key: string]: FormValue
}

const DEEPEST = 8

/**
 * Reads `line_items[0][price_data][currency]=gbp` into nested hashes without a prototype. Arrays
 * keep their indexes as keys; `expand[]` counts on from what is there.
 */
export function parseForm(text: string): FormHash {
  const root = newHash()
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [...name.matchAll(/[^[\]]+|\[\]/g)].map(([part]) => part).slice(0, DEEPEST)
    put(root, path, value)
  }
  return root
}

function put(hash: FormHash, [part, ...rest]: string[], value: string) {
  if (part === undefined) return
  const key = part === '[]' ? String(Object.keys(hash).length) : part
  if (rest.length === 0) {
    hash[key] = value
    return
  }
  const existing = hash[key]
  const child = typeof existing === 'object' ? existing : newHash()
  hash[key] = child
  put(child, rest, value)
}

function newHash(): FormHash {
  return Object.create(null)
}
