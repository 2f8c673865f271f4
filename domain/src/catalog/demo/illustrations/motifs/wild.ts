import { PAINT } from '../palette.ts'
import { leaf, oval, petals, polygon } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const reindeer: MotifDrawing = (pen) => {
  const coat = pen.own('#a9744a')
  return [
    pen.line(
      'M-30 -28C-32 -40 -40 -42 -42 -49M-33 -38L-26 -48M-20 -28C-18 -40 -10 -42 -8 -49M-17 -38L-22 -48',
      coat.deep,
      3.6
    ),
    pen.line('M-18 20L-20 48M-8 22V48M22 22L20 48M32 18L36 48', coat.shade, 6),
    pen.shape(
      'M-40 -16C-42 -30 -22 -34 -16 -22C-12 -8 -4 -4 12 -4C30 -6 40 2 40 14C38 28 26 30 10 28C-10 30 -24 26 -24 8C-24 0 -26 -4 -30 -4C-38 -4 -42 -8 -40 -16z',
      coat.base,
      { dressed: true }
    ),
    pen.shape(leaf(-20, -26, 14, 74, 0.5), coat.shade, { depth: 0 }) +
      pen.shape(leaf(38, 6, 13, 40, 0.5), coat.pale, { depth: 0 }),
    pen.shape(oval(-41, -13, 4.5), PAINT.berry, { depth: 0 }),
    pen.eyes(coat, [-30, -20]),
  ].join('')
}

export const horse: MotifDrawing = (pen) => {
  const coat = pen.own('#b98252')
  return [
    pen.line('M-16 20L-20 48M-4 22V48M24 22V48M34 16L38 48', coat.shade, 7),
    pen.shape('M38 0C52 2 50 26 46 36C40 28 40 14 36 8z', coat.deep),
    pen.shape(
      'M-46 -18C-46 -26 -28 -38 -20 -46C-16 -40 -14 -36 -12 -30C-6 -14 4 -6 18 -6C34 -8 44 4 40 18C36 28 24 28 8 26C-12 30 -26 24 -22 4C-22 -6 -24 -10 -28 -12C-34 -8 -46 -8 -46 -18z',
      coat.base,
      { dressed: true }
    ),
    pen.shape('M-20 -46C-6 -44 -2 -20 6 -6C-8 -8 -18 -24 -20 -46z', coat.deep),
    pen.eyes(coat, [-29, -25]),
  ].join('')
}

export const sheep: MotifDrawing = (pen) => {
  const wool = pen.own('#f7f0e2')
  return [
    pen.line('M-12 30V48M0 32V48M18 32V48M28 28V48', PAINT.ink, 6),
    pen.shape(petals(8, 6, 38, 11, 0.84), wool.base, { dressed: true }),
    pen.shape(leaf(-26, -14, 18, -70, 0.4), PAINT.ink, { depth: 0 }),
    pen.shape(oval(-32, -2, 13, 17), PAINT.ink),
    pen.shape(petals(-28, -18, 12, 6, 0.7), wool.base),
    pen.shape(oval(-36, -4, 2.4), PAINT.cream, { depth: 0 }) +
      pen.shape(oval(-27, -4, 2.4), PAINT.cream, { depth: 0 }),
  ].join('')
}

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

export const giraffe: MotifDrawing = (pen) => {
  const hide = pen.own('#e0b25b')
  const spots: [number, number, number][] = [
    [-18, -20, 4],
    [-13, -6, 4.5],
    [-15, 8, 4],
    [0, 12, 5],
    [12, 20, 5],
    [24, 12, 4.5],
    [6, 24, 4],
  ]
  return [
    pen.line('M-26 -44V-49M-18 -44V-49', '#9a6a35', 3),
    pen.line('M-12 24V48M-2 26V48M22 24V48M30 20V48', hide.shade, 6),
    pen.shape(
      'M-44 -30C-44 -38 -34 -46 -22 -46C-12 -46 -10 -34 -10 -22C-8 -6 -4 2 8 2C28 0 38 8 36 20C34 30 20 32 6 30C-14 32 -22 22 -22 4C-24 -10 -24 -20 -28 -26C-36 -22 -44 -24 -44 -30z',
      hide.base,
      { dressed: true }
    ),
    ...spots.map(([x, y, r]) => pen.shape(oval(x, y, r), '#a8713b', { depth: 0 })),
    pen.eyes(hide, [-27, -36]),
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
