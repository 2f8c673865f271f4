import type { Drawing, Drawings } from '../../drawing.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { flame } from './flame.ts'

const turnedCandlestick: Drawing = {
  box: [260, 70, 540, 640],
  stance: 'stands',
  finish: 'metal',
  colours: ['#c3c8cd', '#4a4a4e', '#f5efdf'],
  draw: (b) => [
    b.part(rect(374, 150, 52, 200, 8), '#f8efdc', { form: 'cylinder' }),
    flame(b, 400, 152, 0.9),
    b.body(
      turned(
        400,
        [
          [70, 336],
          [64, 356],
          [30, 366],
          [26, 400],
          [46, 430],
          [30, 470],
          [24, 540],
          [52, 572],
          [130, 600],
          [132, 620],
        ],
        { top: 14, base: 18 }
      ),
      { form: 'cylinder', scale: 0.6 }
    ),
    b.stroke('M330 336a70 14 0 0 0 140 0', b.main.pale, 5),
    b.emblem(400, 430, 70),
  ],
}

/** A saucer with a ring to carry it upstairs. */
const chamberstick: Drawing = {
  box: [190, 160, 630, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  colours: ['#fbfaf7', '#8fb3cf', '#c8434f', '#86b8ad'],
  draw: (b) => [
    b.rod('M560 560C660 500 670 620 580 600', b.main, 21),
    b.part(rect(372, 250, 56, 240, 8), '#f8efdc', { form: 'cylinder' }),
    flame(b, 400, 252, 1),
    b.body(
      turned(
        400,
        [
          [54, 460],
          [48, 490],
          [50, 560],
        ],
        { top: 12 }
      ),
      { form: 'cylinder', scale: 0.6 }
    ),
    b.body(
      turned(
        400,
        [
          [206, 560],
          [196, 590],
          [120, 622],
        ],
        { top: 44, base: 12 }
      ),
      { form: 'cylinder', scale: 0.7 }
    ),
    b.part(oval(400, 562, 206, 42), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 566, 180, 32), b.main.shade),
    b.body(
      turned(
        400,
        [
          [54, 470],
          [48, 500],
          [56, 566],
        ],
        { top: 12, base: 12 }
      ),
      { form: 'cylinder', scale: 0.6 }
    ),
    b.emblem(400, 604, 44),
  ],
}

export const candlestick: Drawings = [turnedCandlestick, chamberstick]
