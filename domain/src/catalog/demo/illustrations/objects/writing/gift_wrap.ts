import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon, rect, ring } from '../../shapes.ts'

const rolls: Drawing = {
  box: [90, 40, 710, 600],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => {
    const roll = (y: number, turn: number, second: boolean) => {
      const d = rect(130, y, 520, 124, 8)
      return `<g transform="rotate(${turn} 400 ${y + 60})">${second ? b.part(d, b.second.base, { form: 'flat' }) : b.body(d, { form: 'flat', scale: 0.8 })}${b.flat(rect(130, y + 78, 520, 46), '#2a1420', 0.14)}${b.flat(rect(130, y + 12, 520, 22), '#ffffff', 0.25)}${b.part(oval(650, y + 62, 26, 62), second ? b.second.light : b.main.light, { form: 'plain' })}${b.stroke(ring(650, y + 62, 16, 1, 42), second ? b.second.deep : b.main.deep, 5)}${b.flat(oval(650, y + 62, 8, 24), PAINT.cream)}${b.part(rect(350, y - 2, 44, 128, 4), second ? b.main.base : b.second.base, { form: 'flat' })}</g>`
    }
    return [roll(190, -34, true), roll(350, -22, false)]
  },
}

/** A folded sheet with a wrapped parcel on it. */
const sheet: Drawing = {
  box: [130, 160, 670, 650],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => [
    b.part(rect(150, 180, 500, 440, 4), b.main.shade, { form: 'flat' }),
    b.body(rect(140, 170, 500, 440, 4), { form: 'flat', scale: 1.1 }),
    b.stroke('M307 172V608M474 172V608M142 390H638', b.main.deep, 3, { opacity: 0.35 }),
    b.part(
      polygon([
        [640, 610],
        [540, 610],
        [640, 510],
      ]),
      b.main.pale,
      { form: 'soft', depth: 6 }
    ),
    b.part(rect(330, 300, 220, 180, 6), b.second.base, { form: 'soft', depth: 12 }),
    b.stroke('M440 302V478M332 390H548', b.main.base, 17),
    b.part(
      'M440 390C400 340 360 350 364 384S410 416 440 394zM440 390C480 340 520 350 516 384S470 416 440 394z',
      b.main.light,
      { depth: 5 }
    ),
  ],
}

export const giftWrap: Drawings = [rolls, sheet]
