import type { Canvas } from './canvas.ts'
import type { Finish } from './finishes.ts'
import { lines } from './lettering.ts'
import { drawMotif } from './motifs/index.ts'
import type { Figure } from './motifs/index.ts'
import { PAINT, against, readable, tellsApart } from './palette.ts'
import type { Tones } from './palette.ts'
import { Pen } from './pen.ts'
import { patternFill } from './patterns/index.ts'
import { oval } from './shapes.ts'
import type { Subject } from './subject.ts'
import { paintSurface } from './surface.ts'
import type { Surface } from './surface.ts'
import type { Motif, Occasion, Pattern } from '../vocabulary.ts'

/** What a drawing paints with: it knows the piece's colours, pattern and material, the drawing only its shapes. */
export class Brush {
  readonly canvas: Canvas
  readonly #subject: Subject
  readonly #tiled: boolean
  readonly #mirrored: boolean

  constructor(
    canvas: Canvas,
    subject: Subject,
    { tiled, mirrored }: { tiled: boolean; mirrored: boolean }
  ) {
    this.canvas = canvas
    this.#subject = subject
    this.#tiled = tiled
    this.#mirrored = mirrored
  }

  get main(): Tones {
    return this.#subject.main
  }

  get second(): Tones {
    return this.#subject.second
  }

  get third(): Tones {
    return this.#subject.third
  }

  get lettering(): string | null {
    return this.#subject.lettering
  }

  get motif(): Motif | null {
    return this.#subject.motif
  }

  get occasion(): Occasion | null {
    return this.#subject.occasion
  }

  get glass(): boolean {
    return this.#subject.finish === 'glass'
  }

  get finish(): Finish {
    return this.#subject.finish
  }

  /** Whether anything decorates the surface, so that the drawing leaves its own trimmings out. */
  get decorated(): boolean {
    return this.#subject.pattern !== null || this.#subject.motif !== null
  }

  /** The product's main surface: its colour, pattern and material. */
  body(d: string, surface: Surface = {}): string {
    const { pattern, motif } = this.#subject
    const scale = surface.scale ?? 1
    const tile = pattern ?? (this.#tiled ? motif : null)
    const fill = tile ? patternFill(this.canvas, tile, this.#subject, scale, surface.area) : null
    return this.#surface(d, this.main.base, fill, { finish: this.#subject.finish, ...surface })
  }

  /** Another surface, in a colour of its own and without the pattern. */
  part(d: string, fill: string, surface: Surface = {}): string {
    return this.#surface(d, fill, null, surface)
  }

  /** A little ball of one colour: a berry, a bead, a knob. Drawn once, however many there are. */
  ball(x: number, y: number, r: number, colour: string): string {
    const scale = Math.round((r / 30) * 1000) / 1000
    return `<use href="#${this.#bead(colour)}" transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${scale})"/>`
  }

  /** A plain shape. */
  flat(d: string, fill: string, opacity = 1): string {
    return `<path d="${d}" fill="${fill}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}/>`
  }

  stroke(d: string, colour: string, width: number, { dash = '', opacity = 1 } = {}): string {
    return (
      `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"` +
      `${dash ? ` stroke-dasharray="${dash}"` : ''}${opacity < 1 ? ` stroke-opacity="${opacity}"` : ''}/>`
    )
  }

  /** A bent rod or cord: a stroke with a shadow side and a lit edge. */
  rod(d: string, tone: Tones, width: number): string {
    return (
      this.stroke(d, tone.shade, width) +
      `<g transform="translate(${this.#mirrored ? 1 : -1} -1)">${this.stroke(d, tone.base, width * 0.72)}</g>` +
      `<g transform="translate(${((this.#mirrored ? 1 : -1) * width) / 6} ${-width / 6})">${this.stroke(d, '#fff', width * 0.16, { opacity: 0.45 })}</g>`
    )
  }

  /** Stitches along a seam. */
  stitches(d: string, colour = this.main.line): string {
    return this.stroke(d, colour, 3, { dash: '10 9', opacity: 0.7 })
  }

  /** Art clipped by an outline. */
  within(d: string, art: string): string {
    return `<g clip-path="url(#${this.canvas.clip(d)})">${art}</g>`
  }

  /** The motif or the lettering, once, where the drawing has room for it; nothing where there is none. */
  emblem(x: number, y: number, size: number): string {
    const { motif, pattern, lettering } = this.#subject
    if (lettering) return this.#label(lettering, x, y, size)
    if (!motif || (this.#tiled && !pattern)) return ''
    if (pattern && saysTheSame(pattern, motif)) return ''
    if (!pattern) return this.mark(motif, x, y, size, this.main.base)
    const plate = tellsApart(PAINT.cream, this.main.base) ? PAINT.cream : this.second.pale
    return (
      this.flat(oval(x, y, size * 0.62), this.main.shade, 0.5) +
      this.flat(oval(x, y, size * 0.58), plate) +
      this.mark(motif, x, y, size * 0.8, plate)
    )
  }

  /** A motif as a flat mark on a ground. */
  mark(motif: Figure, x: number, y: number, size: number, ground: string, colour?: string): string {
    const pen = new Pen(this.canvas, { ground, colour: colour ?? null, accent: against(ground) })
    const key = `mark ${motif} ${ground} ${colour}`
    return place(this.canvas, key, () => drawMotif(motif, pen), x, y, size)
  }

  /** The motif, or the one given where the product has none, as a thing in its own right. */
  figure(fallback: Figure, x: number, y: number, size: number): string {
    const { pattern, coloured, main, second } = this.#subject
    const motif = this.motif ?? fallback
    const dress = pattern ? patternFill(this.canvas, pattern, this.#subject, 100 / size) : null
    const pen = new Pen(this.canvas, {
      colour: coloured || pattern || !this.motif ? main.base : null,
      accent: second.base,
      dress,
      mirrored: this.#mirrored,
    })
    const key = `figure ${motif} ${main.base} ${dress}`
    return place(this.canvas, key, () => drawMotif(motif, pen), x, y, size)
  }

  /** Words on a surface of the given colour. */
  words(
    text: string,
    cx: number,
    cy: number,
    height: number,
    breadth: number,
    ground = this.main.base
  ): string {
    const colour = readable(this.second.base, ground)
    const art = lines(text, { cx, cy, height, breadth, colour })
    return this.#mirrored ? `<g transform="translate(${2 * cx}) scale(-1 1)">${art}</g>` : art
  }

  #bead(colour: string): string {
    return this.canvas.symbol(`ball ${colour}`, () =>
      this.part(oval(0, 0, 30), colour, { form: 'round', finish: 'gloss', depth: 7 })
    )
  }

  #label(text: string, x: number, y: number, size: number): string {
    const ground = this.#subject.pattern ? PAINT.cream : this.main.base
    const plate = this.#subject.pattern ? this.flat(oval(x, y, size * 0.62), PAINT.cream) : ''
    return plate + this.words(text, x, y, size * 0.7, size * 1.1, ground)
  }

  #surface(d: string, fill: string, pattern: string | null, surface: Surface): string {
    return paintSurface(this.canvas, d, { ...surface, fill, pattern, mirrored: this.#mirrored })
  }
}

/** Whether a pattern already shows the motif: strawberries for a strawberry, butterflies for a butterfly. */
function saysTheSame(pattern: Pattern, motif: Motif): boolean {
  return pattern.startsWith(motif.slice(0, Math.max(3, motif.length - 1)))
}

function place(canvas: Canvas, key: string, art: () => string, x: number, y: number, size: number) {
  const scale = Math.round(size * 10) / 1000
  const at = `translate(${Math.round(x)} ${Math.round(y)}) scale(${scale})`
  return `<use href="#${canvas.symbol(key, art)}" transform="${at}"/>`
}
