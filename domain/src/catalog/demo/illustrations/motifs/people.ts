import { PAINT } from '../palette.ts'
import { oval, petals, polygon, rect, star } from '../shapes.ts'
import { COAT, person } from './person.ts'

const BROWN = '#6d4632'
const FAIR = '#e2b865'

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

export const angel = person({
  dress: '#fbf6ea',
  hair: FAIR,
  behind: (pen) =>
    pen.shape(
      'M-8 6C-22 -18 -46 -14 -48 4C-48 20 -30 30 -12 22zM8 6C22 -18 46 -14 48 4C48 20 30 30 12 22z',
      '#eef0ef'
    ),
  over: (pen) =>
    pen.shape(oval(0, -42, 15, 5) + 'M-10 -42a10 2.4 0 1 0 20 0a10 2.4 0 1 0 -20 0z', PAINT.gold, {
      depth: 0,
    }) + pen.line('M-14 36Q0 42 14 36', PAINT.gold, 2),
})

export const cupid = person({
  dress: '#f2e4d2',
  hair: FAIR,
  behind: (pen) =>
    pen.shape(
      'M-8 4C-20 -12 -44 -8 -44 6C-42 20 -26 24 -12 18zM8 4C20 -12 44 -8 44 6C42 20 26 24 12 18z',
      '#fdfaf2'
    ),
  over: (pen) =>
    pen.line('M22 8Q42 24 20 42', PAINT.gold, 3) +
    pen.line('M6 26H42M42 26l-7 -4M42 26l-7 4', PAINT.berry, 2.4),
})

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

export const santa = person({
  dress: '#c4343c',
  body: COAT,
  over: (pen) =>
    pen.shape('M-18 -12C-20 16 20 16 18 -12C14 -2 8 -6 0 -5C-8 -6 -14 -2 -18 -12z', '#fdfaf2') +
    pen.shape('M-19 -24C-16 -46 10 -52 30 -34C24 -36 20 -32 18 -24z', '#c4343c') +
    pen.shape(rect(-21, -28, 42, 9, 4.5), '#fdfaf2', { depth: 0 }) +
    pen.shape(oval(30, -33, 6), '#fdfaf2', { depth: 0 }) +
    pen.line('M-21 30H21', PAINT.ink, 5) +
    pen.shape(rect(-5, 26, 10, 9, 2), PAINT.gold, { depth: 0 }),
})

export const gnome = person({
  dress: '#4d7499',
  body: COAT,
  over: (pen) =>
    pen.shape('M-18 -10C-18 28 18 28 18 -10C12 -2 6 -4 0 -3C-6 -4 -12 -2 -18 -10z', '#f6f2ea') +
    pen.shape('M-22 -20C-12 -26 12 -26 22 -20L3 -50Q0 -52 -3 -50z', '#c4434b') +
    pen.shape(oval(0, -9, 4.5), '#eab092', { depth: 0 }) +
    pen.line('M-21 34H21', PAINT.walnut, 5),
})

export const witch = person({
  dress: '#4a3b57',
  hair: '#d9853b',
  over: (pen) =>
    pen.shape('M-36 -24C-20 -32 20 -32 36 -24C18 -18 -18 -18 -36 -24z', '#3a2f45') +
    pen.shape('M-16 -27L6 -52L16 -27Q0 -22 -16 -27z', '#3a2f45') +
    pen.line('M-15 -28Q0 -23 16 -28', '#8fae5c', 4),
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
