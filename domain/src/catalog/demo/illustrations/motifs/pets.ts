import { PAINT } from '../palette.ts'
import { leaf } from '../outlines.ts'
import { oval, smooth } from '../shapes.ts'
import { sitting } from './sitting.ts'

const tail =
  (d: string) => (pen: Parameters<ReturnType<typeof sitting>>[0], coat: { base: string }) =>
    pen.line(d, coat.base, 8)

export const cat = sitting({
  coat: '#8d8a92',
  ears: 'pointed',
  behind: tail('M20 42C40 44 44 28 36 18'),
  over: (pen) =>
    pen.line('M-12 -6L-27 -9M-12 -3L-26 0M12 -6L27 -9M12 -3L26 0', PAINT.ink, 1.2) +
    pen.line('M-5 -30V-25M0 -32V-26M5 -30V-25', PAINT.ink, 2),
})

export const dog = sitting({
  coat: '#c79a6b',
  ears: 'floppy',
  behind: tail('M22 38C34 38 38 28 38 20'),
  over: (pen) =>
    pen.shape('M-20 6Q0 17 20 6L19 12Q0 22 -19 12z', PAINT.berry, { depth: 0 }) +
    pen.shape(oval(0, 19, 4), PAINT.honey, { depth: 0 }),
})

export const rabbit = sitting({
  coat: '#cbb49b',
  ears: 'long',
  nose: '#c9757d',
  behind: (pen, coat) => pen.shape(oval(24, 36, 9), coat.pale),
})

export const mouse = sitting({
  coat: '#a9a3a6',
  ears: 'big',
  nose: '#c9757d',
  behind: (pen) => pen.line('M20 44C44 46 40 24 48 22', '#d9a5a5', 3),
})

export const bear = sitting({ coat: '#a87648', ears: 'round', muzzle: '#efd9b8', belly: '#dcb98c' })

export const panda = sitting({
  coat: '#fbf7f0',
  ears: 'none',
  behind: (pen) => pen.shape(oval(-19, -33, 9), PAINT.ink) + pen.shape(oval(19, -33, 9), PAINT.ink),
  over: (pen) =>
    pen.shape(oval(-11, -14, 6.5, 8), PAINT.ink, { depth: 0 }) +
    pen.shape(oval(11, -14, 6.5, 8), PAINT.ink, { depth: 0 }) +
    pen.shape(oval(-10, -15, 2), '#ffffff', { depth: 0 }) +
    pen.shape(oval(12, -15, 2), '#ffffff', { depth: 0 }) +
    pen.shape(
      smooth([
        [-24, 10],
        [-10, 24],
        [-14, 34],
        [-26, 26],
      ]),
      PAINT.ink
    ) +
    pen.shape(
      smooth([
        [24, 10],
        [10, 24],
        [14, 34],
        [26, 26],
      ]),
      PAINT.ink
    ),
})

export const monkey = sitting({
  coat: '#8a5f42',
  ears: 'none',
  muzzle: '#eccaa4',
  behind: (pen, coat) =>
    pen.line('M20 42C46 46 50 24 38 16', coat.base, 5) +
    pen.shape(oval(-26, -14, 9), coat.base) +
    pen.shape(oval(26, -14, 9), coat.base) +
    pen.shape(oval(-26, -14, 5), '#eccaa4', { depth: 0 }) +
    pen.shape(oval(26, -14, 5), '#eccaa4', { depth: 0 }),
})

export const pig = sitting({
  coat: '#efa9b1',
  ears: 'pointed',
  muzzle: '#e58d99',
  nose: '#8f4452',
  behind: (pen) => pen.line('M22 34c10-2 8-12 2-8s4 14 12 6', '#e58d99', 3.5),
  over: (pen) =>
    pen.shape(oval(-4, -7, 2, 3), '#8f4452', { depth: 0 }) +
    pen.shape(oval(4, -7, 2, 3), '#8f4452', { depth: 0 }) +
    pen.shape(oval(0, -9, 3.8, 2.8), '#e58d99', { depth: 0 }),
})

export const fawn = sitting({
  coat: '#c58a58',
  ears: 'none',
  behind: (pen, coat) =>
    pen.shape(leaf(-16, -22, 24, -70, 0.4), coat.base) +
    pen.shape(leaf(16, -22, 24, 70, 0.4), coat.base),
  over: (pen) =>
    [
      [-17, 16],
      [17, 18],
      [-20, 28],
      [21, 30],
      [-6, -30],
      [5, -31],
    ]
      .map(([x = 0, y = 0]) => pen.shape(oval(x, y, 2.6), '#fbeeda', { depth: 0 }))
      .join(''),
})
