import type { Brush } from '../../brush.ts'
import { oval } from '../../shapes.ts'

/** A cord from above the picture down to `y`. */
export const cord = (b: Brush, y: number) => b.stroke(`M400 -260V${y}`, '#a99577', 6)

export const bowAt = (b: Brush, x: number, y: number) =>
  b.part(
    `M${x} ${y}C${x - 50} ${y - 46} ${x - 84} ${y - 30} ${x - 78} ${y}S${x - 50} ${y + 40} ${x} ${y}zM${x} ${y}C${x + 50} ${y - 46} ${x + 84} ${y - 30} ${x + 78} ${y}S${x + 50} ${y + 40} ${x} ${y}z`,
    b.second.base,
    { depth: 6 }
  ) + b.part(oval(x, y, 17), b.second.shade, { form: 'round' })
