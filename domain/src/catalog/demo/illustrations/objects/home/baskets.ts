import type { Drawing } from '../../drawing.ts'
import { oval, polygon, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const basket: Drawing = {
  box: [140, 170, 660, 640],
  stance: 'stands',
  finish: 'wicker',
  colours: ['#cfa873', '#f5efdf'],
  draw: (b) => [
    b.rod('M220 380C220 130 580 130 580 380', b.main, 32),
    b.part(oval(400, 400, 246, 54), b.main.deep, { form: 'plain' }),
    b.part(
      'M180 400C220 330 300 360 330 380C380 340 460 340 480 380C540 360 600 370 620 400C560 440 240 440 180 400z',
      b.second.base,
      { form: 'soft', finish: 'fabric' }
    ),
    b.body(
      turned(
        400,
        [
          [246, 404],
          [234, 520],
          [196, 614],
        ],
        { base: 22 }
      ),
      { form: 'cylinder' }
    ),
    b.rod('M154 404a246 54 0 0 0 492 0', b.main, 26),
    b.emblem(400, 530, 120),
  ],
}

export const crate: Drawing = {
  box: [120, 270, 680, 640],
  stance: 'stands',
  finish: 'wood',
  suits: ({ material, size }) => material === 'wood' && size !== 'small',
  draw: (b) => [
    b.part(
      polygon([
        [150, 290],
        [650, 290],
        [676, 350],
        [124, 350],
      ]),
      b.main.deep,
      { form: 'plain' }
    ),
    b.body(rect(124, 340, 552, 86, 6), { form: 'flat' }),
    b.body(rect(124, 440, 552, 86, 6), { form: 'flat' }),
    b.body(rect(124, 540, 552, 86, 6), { form: 'flat' }),
    b.part(rect(124, 330, 50, 306, 6) + rect(626, 330, 50, 306, 6), b.main.shade, {
      form: 'cylinder',
      finish: 'wood',
    }),
    b.flat(rect(340, 366, 120, 34, 17), b.main.line, 0.75),
    b.lettering
      ? b.words(b.lettering, 400, 483, 64, 380)
      : b.emblem(400, 500, 130) || b.stroke('M250 484H550', b.main.line, 15, { opacity: 0.5 }),
    b.flat(
      [
        [148, 384],
        [148, 484],
        [148, 584],
        [652, 384],
        [652, 484],
        [652, 584],
      ]
        .map(([x = 0, y = 0]) => oval(x, y, 6))
        .join(''),
      b.main.line
    ),
  ],
}
