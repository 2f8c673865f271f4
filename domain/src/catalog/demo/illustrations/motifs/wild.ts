import { PAINT } from '../palette.ts'
import { leaf } from '../outlines.ts'
import { oval, polygon } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const elephant: MotifDrawing = (pen) => {
  const hide = pen.own('#9aa7b4')
  return [
    pen.line('M44 6C50 14 48 24 46 30', hide.shade, 3.4),
    pen.shape('M-8 20H8V48H-8zM26 18H42V48H26z', hide.shade),
    pen.shape(
      'M-48 36C-52 6 -46 -34 -14 -34C-4 -34 2 -28 6 -24C34 -30 48 -10 46 14V46H30V30C20 34 4 34 -6 32V46H-22V20C-32 16 -38 8 -36 36C-36 44 -44 46 -48 36z',
      hide.base,
      { dressed: true }
    ),
    pen.shape('M-14 -26C6 -34 16 -14 8 6C0 16 -16 8 -18 -8C-18 -16 -18 -22 -14 -26z', hide.shade),
    pen.shape('M-36 12C-34 20 -28 22 -24 20C-26 14 -30 10 -36 12z', '#fdf8ec', { depth: 0 }),
    pen.eyes(hide, [-32, -12]),
  ].join('')
}

export const dinosaur: MotifDrawing = (pen) => {
  const hide = pen.own('#7fb069')
  const plates: [number, number, number][] = [
    [-12, -16, -24],
    [2, -22, -6],
    [16, -20, 14],
    [29, -10, 34],
  ]
  return [
    ...plates.map(([x, y, turn]) =>
      pen.shape(leaf(x, y + 6, 22, turn, 0.5), pen.other('#e0905a', hide))
    ),
    pen.shape('M-20 16H-6V47H-20zM16 16H30V47H16z', hide.shade),
    pen.shape(
      'M-48 -8C-50 -22 -34 -28 -26 -20C-20 -12 -14 -16 -4 -18C18 -24 32 -8 36 6C40 20 44 26 50 30C42 38 32 32 26 28V46H10V32H-4V46H-18V28C-28 20 -28 8 -32 2C-40 4 -47 0 -48 -8z',
      hide.base,
      { dressed: true }
    ),
    pen.shape(oval(6, 22, 16, 8), hide.pale, { depth: 0 }),
    pen.eyes(hide, [-37, -13]),
    pen.line('M-46 -5Q-40 -1 -35 -4', hide.line, 2),
  ].join('')
}

export const dragon: MotifDrawing = (pen) => {
  const hide = pen.own('#5c9c7a')
  return [
    pen.shape(
      'M6 -6C14 -34 32 -46 48 -44C42 -34 46 -26 40 -20C44 -12 36 -6 34 0C24 -4 16 -2 10 4z',
      pen.other('#d98a5b', hide)
    ),
    pen.shape(
      'M-46 -18C-46 -30 -30 -38 -20 -30C-12 -24 -14 -12 -12 -6C-2 -12 22 -6 26 12C30 26 40 20 44 10L50 18C44 40 24 42 14 36V46H-16V30C-26 22 -24 2 -28 -6C-36 -4 -46 -8 -46 -18z',
      hide.base,
      { dressed: true }
    ),
    pen.shape(
      polygon(
        [
          [-26, -32],
          [-24, -46],
          [-16, -30],
        ],
        2
      ),
      PAINT.honey,
      { depth: 0 }
    ),
    pen.shape('M-16 28C-22 14 -20 4 -16 -2C-6 6 -2 24 -2 46H-16z', hide.pale, { depth: 0 }),
    pen.eyes(hide, [-33, -22]),
  ].join('')
}

export const monster: MotifDrawing = (pen) => {
  const fur = pen.own('#8f78b8')
  return [
    pen.shape(
      polygon(
        [
          [-24, -30],
          [-34, -50],
          [-8, -38],
        ],
        4
      ),
      PAINT.honey
    ) +
      pen.shape(
        polygon(
          [
            [24, -30],
            [34, -50],
            [8, -38],
          ],
          4
        ),
        PAINT.honey
      ),
    pen.shape('M-34 46V-4C-34 -50 34 -50 34 -4V46L22 36L11 47L0 37L-11 47L-22 36z', fur.base, {
      dressed: true,
    }),
    pen.shape(oval(0, -12, 15), '#fdfaf0', { depth: 0 }) +
      pen.shape(oval(2, -11, 7), PAINT.ink, { depth: 0 }),
    pen.shape('M-18 12H18Q14 28 0 28T-18 12z', PAINT.ink, { depth: 0 }) +
      pen.shape('M-12 12h8l-4 7zM4 12h8l-4 7z', '#fdfaf0', { depth: 0 }),
  ].join('')
}
