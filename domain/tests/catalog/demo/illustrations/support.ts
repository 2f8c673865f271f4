import type { ProductAttributes } from '../../../../src/catalog/demo/vocabulary.ts'

export function aProduct(
  attributes: Partial<ProductAttributes> & Pick<ProductAttributes, 'object'>
): ProductAttributes {
  return {
    colours: [],
    material: null,
    pattern: null,
    motif: null,
    occasion: null,
    setSize: null,
    size: null,
    lettering: null,
    ...attributes,
  }
}

/**
 * What is wrong with a document, or null: every tag is closed in its turn, attributes are quoted and given once, and
 * every reference leads to an id that is there once. Enough for documents without comments, entities or text.
 */
export function describesWellFormedXml(xml: string): string | null {
  const open: string[] = []
  const rest = xml.replace(
    /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9-]+="[^"<&]*")*)\s*(\/?)>/g,
    (...match) => {
      const [, closes, name, attributes, empty] = match.map(String)
      const names = [...(attributes ?? '').matchAll(/([a-zA-Z0-9-]+)=/g)].map(([, it]) => it)
      if (new Set(names).size < names.length) open.push(`${name} with an attribute twice`)
      if (closes) return open.at(-1) === name ? (open.pop(), '') : `</${name}>`
      if (!empty) open.push(name ?? '')
      return ''
    }
  )
  if (rest.trim()) return `left over: ${rest.trim().slice(0, 80)}`
  if (open.length > 0) return `left open: ${open.join(', ')}`
  const ids = [...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  if (new Set(ids).size < ids.length) return 'an id twice'
  const missing = [...xml.matchAll(/(?:url\(|href=")#([^")]+)/g)].find(
    ([, id]) => !ids.includes(id)
  )
  return missing ? `no such id: ${missing[1]}` : null
}
