import type { Drawing } from '../../drawing.ts'
import { oval, ring } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { flame } from './flame.ts'

export const GLASS_TINTS = ['#c9dfe2', '#f0d9c8', '#dccbe0', '#e9b8c0'] as const

/** A tall glass on a foot. */
export const footedHolder: Drawing = {
  box: [270, 170, 530, 640],
  stance: 'stands',
  finish: 'glass',
  clear: true,
  colours: GLASS_TINTS,
  draw: (b) => {
    const bowl = turned(400, [
      [116, 210],
      [126, 300],
      [104, 420],
      [40, 480],
      [22, 500],
    ])
    return [
      b.body(
        turned(
          400,
          [
            [20, 490],
            [18, 560],
            [40, 590],
            [118, 612],
            [120, 622],
          ],
          { base: 16 }
        ),
        { form: 'cylinder' }
      ),
      b.part(
        turned(
          400,
          [
            [58, 380],
            [56, 424],
          ],
          { top: 13, base: 13 }
        ),
        '#f8ecd2',
        { form: 'cylinder' }
      ),
      b.glass ? flame(b, 400, 380, 0.8) : flame(b, 400, 226, 0.7),
      b.body(bowl, { form: 'cylinder', depth: 10, opacity: b.glass ? 0.32 : 1 }),
      b.emblem(400, 330, 110),
      b.stroke(oval(400, 210, 116, 26), b.glass ? '#ffffff' : b.main.pale, 7, { opacity: 0.85 }),
      b.stroke('M306 260C304 330 320 390 344 424', '#ffffff', 9, { opacity: 0.6 }),
    ]
  },
}

/** A jar on a wire, to hang in a tree. */
export const hangingJar: Drawing = {
  box: [250, 130, 550, 660],
  stance: 'hangs',
  finish: 'glass',
  clear: true,
  colours: GLASS_TINTS,
  draw: (b) => [
    b.stroke('M400 -260V150', '#8d8577', 5),
    b.stroke('M276 350C270 120 530 120 524 350', '#8d8577', 7),
    b.stroke(ring(400, 166, 15, 1), '#8d8577', 6),
    b.part(
      turned(
        400,
        [
          [66, 540],
          [66, 596],
        ],
        { top: 15, base: 15 }
      ),
      '#f8ecd2',
      { form: 'cylinder' }
    ),
    flame(b, 400, 538, 0.9),
    b.body(
      turned(
        400,
        [
          [104, 330],
          [108, 370],
          [142, 420],
          [142, 600],
          [118, 646],
        ],
        { base: 20 }
      ),
      { form: 'cylinder', depth: 11, opacity: b.glass ? 0.3 : 0.8 }
    ),
    b.emblem(400, 490, 130),
    b.stroke('M296 352a104 20 0 0 0 208 0', '#8d8577', 11),
    b.stroke(oval(400, 330, 104, 22), b.glass ? '#ffffff' : b.main.pale, 7, { opacity: 0.9 }),
    b.stroke('M284 440V590', '#ffffff', 11, { opacity: 0.55 }),
  ],
}
