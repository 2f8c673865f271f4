import type { Canvas } from './canvas.ts'
import { crescents } from './light.ts'
import { PAINT, readable, tellsApart, tones } from './palette.ts'
import type { Tones } from './palette.ts'

/** What a motif is drawn with: flat as a mark on a ground, or shaded as a figure that is the product itself. */
export class Pen {
  readonly #canvas: Canvas
  /** The colour behind a mark; null for a figure, which stands free. */
  readonly #ground: string | null
  /** The product's colour, where a figure takes it. */
  readonly #colour: string | null
  readonly #accent: string
  readonly #dress: string | null
  readonly #mirrored: boolean

  constructor(
    canvas: Canvas,
    {
      ground = null,
      colour = null,
      accent = PAINT.cream,
      dress = null,
      mirrored = false,
    }: {
      ground?: string | null
      colour?: string | null
      accent?: string
      dress?: string | null
      mirrored?: boolean
    }
  ) {
    this.#canvas = canvas
    this.#ground = ground
    this.#colour = colour
    this.#accent = accent
    this.#dress = dress
    this.#mirrored = mirrored
  }

  /** The motif's main colour: the product's for a figure that has one, otherwise its natural one, readable here. */
  own(natural: string): Tones {
    if (this.#ground === null) return tones(this.#colour ?? natural)
    return tones(readable(this.#colour ?? natural, this.#ground))
  }

  /** A second colour that can be told from the ground and from `beside`. */
  other(natural: string, beside?: Tones): string {
    const wanted = this.#ground === null ? natural : readable(natural, this.#ground)
    if (!beside || tellsApart(wanted, beside.base)) return wanted
    return tellsApart(this.#accent, beside.base) ? this.#accent : beside.line
  }

  /** A filled shape; a figure's main shapes carry the product's pattern when `dressed`. */
  shape(d: string, fill: string, { dressed = false, depth = 3 } = {}): string {
    if (this.#ground !== null || depth === 0) return `<path d="${d}" fill="${fill}"/>`
    const outline = this.#canvas.outline(d)
    const dress = dressed && this.#dress ? `<use href="#${outline}" fill="${this.#dress}"/>` : ''
    return (
      `<g clip-path="url(#${this.#canvas.clip(d)})"><use href="#${outline}" fill="${fill}"/>${dress}` +
      `${crescents(outline, depth, this.#mirrored)}</g>`
    )
  }

  line(d: string, colour: string, width = 3): string {
    return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
  }

  /** Eyes, at the given places. */
  eyes(on: Tones, ...places: [number, number][]): string {
    const colour = tellsApart(PAINT.ink, on.base) ? PAINT.ink : PAINT.cream
    return places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.6" fill="${colour}"/>`).join('')
  }
}
