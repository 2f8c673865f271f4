import type { Brush } from '../../brush.ts'
import { tones } from '../../palette.ts'
import type { Tones } from '../../palette.ts'
import { oval } from '../../shapes.ts'
import { toOklch } from '../../colour.ts'

export const SILVER = tones('#bcc3c8')
export const GOLD = tones('#d2a950')

/** The metal a piece hangs on: gold with warm stones, silver with cool ones. */
export function metal(b: Brush): Tones {
  const { c, h } = toOklch(b.main.base)
  return c > 0.03 && h > 0 && h < 110 ? GOLD : SILVER
}

/** A bead in the product's colour and pattern; drawn once, however many there are. */
export function gem(b: Brush, x: number, y: number, r: number): string {
  const art = b.canvas.symbol(`gem ${b.main.base}`, () =>
    b.body(oval(0, 0, 30), { form: 'round', finish: 'gloss', depth: 7, scale: 0.4 })
  )
  const scale = Math.round((r / 30) * 1000) / 1000
  return `<use href="#${art}" transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${scale})"/>`
}
