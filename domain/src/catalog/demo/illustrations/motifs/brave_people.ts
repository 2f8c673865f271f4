import { PAINT } from '../palette.ts'
import { oval, rect } from '../shapes.ts'
import { COAT, person } from './person.ts'

export const spaceman = person({
  dress: '#f0f2f2',
  body: COAT,
  behind: (pen) => pen.shape(rect(-24, 2, 48, 32, 8), '#a9b4bc'),
  over: (pen, suit) =>
    pen.shape(oval(0, -16, 25, 24) + 'M-16 -15a16 14 0 1 0 32 0a16 14 0 1 0 -32 0z', suit.base) +
    pen.shape(rect(-10, 16, 20, 12, 3), '#8fa1ad', { depth: 0 }) +
    pen.shape(oval(-4, 22, 2.6), PAINT.berry, { depth: 0 }) +
    pen.shape(oval(4, 22, 2.6), PAINT.honey, { depth: 0 }) +
    pen.line('M-18 44H-4M4 44H18', '#8fa1ad', 6),
})

export const pirate = person({
  dress: '#c94b4b',
  body: COAT,
  over: (pen) =>
    pen.line('M-22 16H22M-22 28H22M-22 40H22', PAINT.cream, 4) +
    pen.shape('M-28 -24C-20 -48 20 -48 28 -24C10 -32 -10 -32 -28 -24z', PAINT.ink) +
    pen.shape(oval(0, -36, 4), PAINT.cream, { depth: 0 }) +
    pen.shape(oval(7, -14, 5), PAINT.ink, { depth: 0 }) +
    pen.line('M-17 -22L18 -16', PAINT.ink, 2),
})

export const cowboy = person({
  dress: '#5c82a8',
  body: COAT,
  over: (pen) =>
    pen.shape('M-12 2L0 16L12 2Q0 8 -12 2z', PAINT.berry, { depth: 0 }) +
    pen.line('M-20 34H20', PAINT.walnut, 5) +
    pen.shape(
      'M-34 -28C-22 -24 -18 -48 -8 -46Q0 -42 8 -46C18 -48 22 -24 34 -28C26 -18 -26 -18 -34 -28z',
      '#a87648'
    ),
})

export const soldier = person({
  dress: '#c4343c',
  body: COAT,
  over: (pen) =>
    pen.shape('M-17 -22C-18 -52 18 -52 17 -22Q0 -28 -17 -22z', PAINT.ink) +
    pen.line('M-22 32H22', PAINT.cream, 5) +
    pen.line('M0 4V28', PAINT.honey, 2.4) +
    [10, 18, 26].map((y) => pen.shape(oval(0, y, 2.4), PAINT.honey, { depth: 0 })).join('') +
    pen.shape(rect(-22, 36, 44, 11, 3), PAINT.navy, { depth: 0 }),
})
