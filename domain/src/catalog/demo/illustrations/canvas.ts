/**
 * Collects the definitions of one picture (outlines, clips, gradients, tiles), each written once, under ids that begin
 * with the picture's own prefix so that several pictures can be inlined into one page.
 */
export class Canvas {
  readonly #prefix: string
  readonly #ids = new Map<string, string>()
  readonly #definitions: string[] = []

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** The id of the element `write` makes; the same `key` gives the element already there. */
  define(key: string, write: (id: string) => string): string {
    const known = this.#ids.get(key)
    if (known) return known
    const id = `${this.#prefix}${this.#ids.size.toString(36)}`
    this.#ids.set(key, id)
    this.#definitions.push(write(id))
    return id
  }

  /** The id of an outline that can be filled, stroked and clipped against. */
  outline(d: string): string {
    return this.define(d, (id) => `<path id="${id}" d="${d}"/>`)
  }

  clip(d: string): string {
    const outline = this.outline(d)
    return this.define(
      `clip ${d}`,
      (id) => `<clipPath id="${id}"><use href="#${outline}"/></clipPath>`
    )
  }

  /** A piece of art that may be used several times. */
  symbol(key: string, art: () => string): string {
    return this.define(key, (id) => `<g id="${id}">${art()}</g>`)
  }

  /** The finished document: everything defined so far, then `art`. */
  document(art: string): string {
    return (
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">' +
      `<defs>${this.#definitions.join('')}</defs>${art}</svg>`
    )
  }
}
