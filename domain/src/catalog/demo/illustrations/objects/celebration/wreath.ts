import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { around, oval, ring } from '../../shapes.ts'
import { leaf, petals } from '../../outlines.ts'

export const wreath: Drawing = {
  box: [140, 120, 660, 690],
  stance: 'hangs',
  colours: ['#5f8f63', '#8aa67e', '#c49a6c'],
  several: true,
  draw: (b) => [
    b.rod(ring(400, 390, 190, 1), { ...b.second, base: '#9a734a', shade: '#7a5838' }, 30),
    ...around(400, 390, 190, 22).map(([x, y], at) => {
      const turn = (at / 22) * 360 + 90
      return (
        b.flat(leaf(x, y, 92, turn - 34, 0.34), b.main.base) +
        b.flat(leaf(x, y, 92, turn + 30, 0.34), b.main.shade) +
        b.flat(leaf(x, y, 70, turn, 0.34), b.main.light)
      )
    }),
    ...around(400, 390, 190, 7).map(([x, y], at) =>
      b.motif && b.motif !== 'holly'
        ? b.mark(b.motif, x, y, 84, b.main.base)
        : at % 2
          ? berries(b, x, y)
          : b.part(petals(x, y, 36, 5, 0.68), PAINT.cream, { form: 'soft', depth: 5 }) +
            b.flat(oval(x, y, 10), PAINT.honey)
    ),
    b.part(
      'M400 590L340 690L376 684L392 700L410 610zM400 590L460 690L424 684L408 700L390 610z',
      b.second.shade,
      { depth: 5 }
    ),
    b.part(
      'M396 590C330 540 290 560 296 600S350 640 396 604zM404 590C470 540 510 560 504 600S450 640 404 604z',
      b.second.base,
      { depth: 8 }
    ),
    b.part(oval(400, 598, 24), b.second.light, { form: 'round' }),
  ],
}

function berries(b: Brush, x: number, y: number): string {
  return [
    [-13, 0],
    [12, -4],
    [2, 15],
  ]
    .map(([dx = 0, dy = 0]) => b.ball(x + dx, y + dy, 14, PAINT.berry))
    .join('')
}
