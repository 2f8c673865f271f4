import type { Drawing, Drawings } from '../../drawing.ts'
import { around, oval, ring } from '../../shapes.ts'
import { heart } from '../../outlines.ts'
import { gem, metal } from './metal.ts'

const beadBracelet: Drawing = {
  box: [150, 190, 650, 640],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.stroke(oval(400, 400, 216, 186), metal(b).deep, 8),
    ...around(400, 400, 216, 22, 186).map(([x, y], at) =>
      at === 11
        ? ''
        : at % 3 === 2
          ? b.ball(x, y, 21, metal(b).base)
          : gem(b, x, y, at % 3 ? 27 : 30)
    ),
    b.motif
      ? b.figure(b.motif, 400, 630, 130)
      : b.part(heart(400, 630, 96), metal(b).base, { form: 'round', finish: 'gloss', depth: 8 }),
    b.stroke(ring(400, 582, 13, 1), metal(b).shade, 6),
  ],
}

/** A stiff bangle with stones, seen from the side. */
const bangle: Drawing = {
  box: [160, 240, 640, 580],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    b.part(ring(400, 390, 236, 26, 136), b.main.deep, { form: 'soft', depth: 6 }),
    b.body('M164 390A236 136 0 0 0 636 390V450A236 136 0 0 1 164 450z', {
      form: 'cylinder',
      finish: 'gloss',
      scale: 0.5,
    }),
    b.stroke('M164 392A236 136 0 0 0 636 392M164 448A236 136 0 0 0 636 448', metal(b).light, 7),
    ...(b.decorated && !b.motif
      ? []
      : [250, 325, 400, 475, 550].map((x) => {
          const y = 420 + Math.round(136 * Math.sqrt(1 - ((x - 400) / 236) ** 2))
          return b.motif && x === 400
            ? b.figure(b.motif, x, y, 120)
            : b.ball(x, y, 19, b.second.base)
        })),
  ],
}

/** A chain with charms. */
const charmBracelet: Drawing = {
  box: [170, 200, 630, 640],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.stroke(oval(400, 360, 220, 150), metal(b).deep, 13, { dash: '18 9' }),
    b.stroke(oval(400, 360, 220, 150), metal(b).light, 6, { dash: '18 9' }),
    ...[
      [232, 456],
      [314, 500],
      [400, 512],
      [486, 500],
      [568, 456],
    ].map(([x = 0, y = 0], at) => {
      const link = b.stroke(`M${x} ${y}V${y + 26}`, metal(b).shade, 6)
      if (at % 2 === 0)
        return (
          link +
          (b.motif
            ? b.figure(b.motif, x, y + 66, 96)
            : b.body(heart(x, y + 66, 86), {
                form: 'round',
                finish: 'gloss',
                depth: 7,
                scale: 0.4,
              }))
        )
      return link + b.ball(x, y + 54, 28, b.second.base)
    }),
    gem(b, 400, 212, 22),
  ],
}

export const bracelet: Drawings = [beadBracelet, bangle, charmBracelet]
