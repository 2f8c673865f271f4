import { PAINT } from '../palette.ts'
import { oval, rect } from '../shapes.ts'
import { COAT, FAIR, person } from './person.ts'

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
