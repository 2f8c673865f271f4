import { PAINT } from '../palette.ts'
import { oval, polygon, rect } from '../shapes.ts'
import { petals, star } from '../outlines.ts'
import { BROWN, COAT, FAIR, person } from './person.ts'

export const doll = person({
  dress: '#e2799a',
  hair: BROWN,
  over: (pen) =>
    pen.shape('M-10 2Q0 10 10 2L8 8Q0 14 -8 8z', PAINT.cream, { depth: 0 }) +
    pen.shape('M0 -36L-14 -44V-30zM0 -36L14 -44V-30z', PAINT.berry, { depth: 0 }) +
    pen.shape(oval(0, -36, 4), PAINT.berry, { depth: 0 }),
})

export const princess = person({
  dress: '#d58fb8',
  hair: FAIR,
  over: (pen) =>
    pen.shape('M-14 -30L-16 -46L-7 -38L0 -48L7 -38L16 -46L14 -30z', PAINT.gold) +
    pen.shape(oval(0, -36, 2.6), PAINT.berry, { depth: 0 }),
})

export const fairy = person({
  dress: '#b58fd0',
  hair: FAIR,
  behind: (pen) =>
    pen.shape(oval(-24, 4, 16, 22), '#dcebf0') + pen.shape(oval(24, 4, 16, 22), '#dcebf0'),
  over: (pen) =>
    pen.line('M24 26L38 -2', PAINT.walnut, 2.6) +
    pen.shape(star(39, -8, 11, { round: 1.5 }), PAINT.honey, { depth: 0 }) +
    pen.shape(petals(0, -34, 7, 5, 0.6), PAINT.berry, { depth: 0 }),
})

export const geisha = person({
  dress: '#c8404c',
  hair: '#2d2629',
  over: (pen) =>
    pen.shape(oval(0, -40, 11, 9), '#2d2629') +
    pen.line('M-18 -44L18 -36', PAINT.gold, 2.4) +
    pen.shape(petals(-14, -34, 7, 5, 0.6), PAINT.blush, { depth: 0 }) +
    pen.line('M-9 3L4 16M9 3L-4 16', PAINT.cream, 4) +
    pen.shape(rect(-16, 17, 32, 11, 2), PAINT.honey, { depth: 0 }),
})

export const elvis = person({
  dress: '#fbf8f0',
  body: COAT,
  hair: '#2d2629',
  over: (pen) =>
    pen.shape(
      'M-20 -20C-24 -46 18 -50 22 -26C14 -32 4 -30 -4 -26C-10 -22 -16 -22 -20 -20z',
      '#2d2629'
    ) +
    pen.shape(rect(-14, -18, 12, 8, 4), PAINT.ink, { depth: 0 }) +
    pen.shape(rect(2, -18, 12, 8, 4), PAINT.ink, { depth: 0 }) +
    pen.shape(
      polygon([
        [-8, 1],
        [8, 1],
        [0, 20],
      ]),
      PAINT.skin,
      { depth: 0 }
    ) +
    pen.line('M-20 34H20', PAINT.gold, 6),
})

export const buddha = person({
  dress: '#d9943f',
  body: 'M-14 4C-6 -2 6 -2 14 4C20 14 24 24 44 36C40 50 -40 50 -44 36C-24 24 -20 14 -14 4z',
  over: (pen, robe) =>
    pen.shape(oval(0, -33, 8, 7), '#4a3732', { depth: 0 }) +
    pen.shape('M-17 -20C-14 -36 14 -36 17 -20Q0 -28 -17 -20z', '#4a3732', { depth: 0 }) +
    pen.line('M-14 6Q6 18 12 34', robe.deep, 2.6) +
    pen.shape(oval(0, 32, 11, 6), PAINT.skin, { depth: 0 }),
})
