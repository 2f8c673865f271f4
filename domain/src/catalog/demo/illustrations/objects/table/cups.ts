import type { Drawing } from '../../drawing.ts'
import { PAINT, shaded } from '../../palette.ts'
import { oval } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const beaker: Drawing = {
  box: [240, 200, 560, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [158, 240],
          [146, 420],
          [126, 612],
        ],
        { base: 26 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 430, 180),
    b.part(oval(400, 240, 158, 40), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 245, 144, 32), shaded(b.main.base)),
  ],
}

export const glass: Drawing = {
  box: [220, 160, 580, 640],
  stance: 'stands',
  finish: 'glass',
  colours: ['#cfe1e4', '#d9e5d6', '#eed9dc'],
  draw: (b) => {
    const bowl = turned(400, [
      [118, 200],
      [132, 290],
      [104, 400],
      [22, 456],
      [16, 470],
    ])
    return [
      b.body(
        turned(
          400,
          [
            [16, 450],
            [15, 540],
            [24, 580],
            [110, 606],
            [112, 616],
          ],
          { base: 16 }
        ),
        { form: 'cylinder' }
      ),
      b.part(
        turned(
          400,
          [
            [126, 300],
            [103, 396],
            [24, 446],
          ],
          { top: 26 }
        ),
        '#e9a27d',
        { form: 'cylinder', opacity: 0.75 }
      ),
      b.body(bowl, { form: 'cylinder', depth: 10 }),
      b.flat(oval(400, 300, 126, 22), '#f3c09f', 0.7),
      b.emblem(400, 350, 90),
      b.part(oval(400, 200, 118, 24), b.main.pale, { form: 'plain', opacity: 0.55 }),
      b.stroke(oval(400, 200, 118, 24), '#ffffff', 4, { opacity: 0.8 }),
      b.stroke('M306 250C300 310 316 370 340 400', '#ffffff', 10, { opacity: 0.65 }),
    ]
  },
}

export const eggCup: Drawing = {
  box: [250, 180, 550, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.part('M400 190C470 190 520 300 520 390H280C280 300 330 190 400 190z', '#efd3b4', {
      form: 'round',
    }),
    b.body(
      turned(
        400,
        [
          [138, 380],
          [132, 440],
          [84, 510],
          [44, 540],
          [40, 560],
          [62, 590],
          [108, 612],
          [110, 622],
        ],
        { top: 26, base: 18 }
      ),
      { form: 'cylinder', scale: 0.7 }
    ),
    b.stroke('M264 380a138 26 0 0 0 276 0', b.main.pale, 8),
    b.emblem(400, 450, 100),
  ],
}

export const paperCup: Drawing = {
  box: [230, 190, 570, 640],
  stance: 'stands',
  finish: 'paper',
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [168, 226],
          [122, 618],
        ],
        { base: 20 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 430, 180),
    b.part(oval(400, 226, 168, 36), b.main.pale, { form: 'plain' }),
    b.flat(oval(400, 230, 154, 28), PAINT.cream),
    b.flat(oval(400, 236, 150, 22), '#e3d6bf'),
    b.stroke('M232 228a168 36 0 0 0 336 0', b.main.pale, 12),
  ],
}
