import type { Brush } from '../../brush.ts'
import { oval, rect } from '../../shapes.ts'

/** A small landscape: what stands in frames, on albums and calendars. */
export function view(b: Brush, x: number, y: number, w: number, h: number): string {
  const frame = rect(x, y, w, h)
  return b.within(
    frame,
    b.flat(frame, '#d9e8ec') +
      b.flat(oval(x + w * 0.7, y + h * 0.28, w * 0.1), '#f6d98e') +
      b.flat(
        `M${x} ${y + h * 0.62}Q${x + w * 0.3} ${y + h * 0.36} ${x + w * 0.62} ${y + h * 0.66}T${x + w} ${y + h * 0.56}V${y + h}H${x}z`,
        '#a9c2a0'
      ) +
      b.flat(
        `M${x} ${y + h * 0.82}Q${x + w * 0.4} ${y + h * 0.6} ${x + w} ${y + h * 0.84}V${y + h}H${x}z`,
        '#7f9f7c'
      )
  )
}
