import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { egg as eggShape, star } from '../../outlines.ts'
import { oval, rect, ring } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { bowAt, cord } from './cords.ts'

export const hangingStar: Drawing = {
  box: [170, 170, 630, 620],
  stance: 'hangs',
  finish: 'wood',
  colours: ['#fbfaf7', '#c8434f', '#cfa449', '#cfa873'],
  draw: (b) => [
    cord(b, 190),
    b.body(star(400, 420, 246, { depth: 0.5, round: 20 }), { form: 'soft', depth: 18 }),
    b.emblem(400, 424, 170) ||
      (b.decorated
        ? ''
        : b.stroke(star(400, 420, 178, { depth: 0.5, round: 12 }), b.second.base, 6, {
            dash: '14 12',
          })),
    bowAt(b, 400, 200),
  ],
}

export const bauble: Drawing = {
  box: [190, 160, 610, 640],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#c8303a', '#3f6c53', '#cfa449', '#bfc4c9', '#5f8f9a'],
  draw: (b) => [
    cord(b, 200),
    b.stroke(ring(400, 190, 24, 1), PAINT.gold, 8),
    b.body(oval(400, 430, 210), { form: 'round', depth: 24 }),
    b.decorated
      ? ''
      : b.within(
          oval(400, 430, 210),
          b.stroke('M180 400Q400 470 620 400M180 470Q400 540 620 470', b.second.base, 12) +
            [230, 300, 365, 435, 500, 570]
              .map((x, at) => b.flat(star(x, 470 - Math.abs(at - 2.5) * 12, 15), b.second.base))
              .join('')
        ),
    b.emblem(400, 430, 210),
    b.part(rect(362, 204, 76, 50, 10), PAINT.gold, { form: 'metal' }),
  ],
}

export const angel: Drawing = {
  box: [180, 150, 620, 650],
  stance: 'hangs',
  finish: 'fabric',
  colours: ['#fbf6ea', '#d9a5a0', '#a9c8e4'],
  draw: (b) => [cord(b, 180), b.figure(b.motif ?? 'angel', 400, 400, 490)],
}

export const bell: Drawing = {
  box: [190, 150, 610, 650],
  stance: 'hangs',
  finish: 'metal',
  colours: ['#cfa449', '#bfc4c9', '#a3abb0'],
  suits: ({ motif }) => motif === 'bell',
  draw: (b) => [
    cord(b, 180),
    b.stroke(ring(400, 206, 28, 1), b.main.shade, 11),
    b.part(oval(400, 602, 46), b.main.deep, { form: 'round' }),
    b.body(
      turned(
        400,
        [
          [40, 236],
          [96, 280],
          [126, 400],
          [150, 500],
          [206, 580],
        ],
        { top: 10, base: 34 }
      ),
      { form: 'cylinder' }
    ),
    b.part('M194 580a206 34 0 0 0 412 0a206 34 0 0 1 -412 0z', b.main.pale, { form: 'plain' }),
    b.stroke('M254 500Q400 556 546 500M262 470Q400 524 538 470', b.main.deep, 6, { opacity: 0.6 }),
    bowAt(b, 400, 210),
  ],
}

export const egg: Drawing = {
  box: [200, 150, 600, 640],
  stance: 'stands',
  finish: 'paper',
  colours: ['#f6c9d6', '#a9c8e4', '#f3e7cb', '#b9cf9a', '#f0c742'],
  draw: (b) => {
    const shell = eggShape(400, 400, 176, 230)
    return [
      b.body(shell, { form: 'round', depth: 24 }),
      b.decorated
        ? ''
        : b.within(
            shell,
            b.stroke(
              'M200 340l36 30 36-30 36 30 36-30 36 30 36-30 36 30 36-30 36 30 36-30 36 30',
              b.second.base,
              13
            ) +
              b.stroke('M200 430H600', b.third.base, 17) +
              [260, 330, 400, 470, 540].map((x) => b.flat(oval(x, 490, 17), b.second.base)).join('')
          ),
      b.emblem(400, 410, 190),
    ]
  },
}
