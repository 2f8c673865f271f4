import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect, turned } from '../../shapes.ts'
import { flame } from './flame.ts'

export const tLights: Drawing = {
  box: [130, 300, 670, 640],
  stance: 'stands',
  several: true,
  finish: 'wax',
  colours: ['#f7ecd6', '#f6d3da', '#e7c7d9', '#cfe0d0'],
  draw: (b) => {
    const light = (x: number, y: number, lit: boolean) =>
      b.part(
        turned(
          x,
          [
            [108, y],
            [104, y + 84],
          ],
          { base: 24 }
        ),
        '#c9cfd2',
        { form: 'metal' }
      ) +
      b.part(oval(x, y, 110, 28), '#dfe3e5', { form: 'plain' }) +
      b.body(oval(x, y + 4, 96, 21), { form: 'flat', scale: 0.5 }) +
      (lit ? flame(b, x, y, 0.7) : b.stroke(`M${x} ${y + 4}V${y - 16}`, PAINT.ink, 5))
    return [light(400, 404, true), light(252, 520, true), light(548, 520, false)]
  },
}

const pillarCandle: Drawing = {
  box: [250, 150, 550, 640],
  stance: 'stands',
  finish: 'wax',
  colours: ['#f3e6c8', '#e7b9b0', '#b9c9a8', '#c9b8d8', '#d98f76'],
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [140, 290],
          [140, 610],
        ],
        { base: 26 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 450, 180),
    b.part(oval(400, 290, 140, 32), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 296, 104, 20), b.main.pale),
    b.flat(
      'M262 300C260 350 268 380 276 372C286 362 280 330 296 324C316 318 314 360 326 356C338 350 326 330 340 326z',
      b.main.light
    ),
    flame(b, 400, 290, 1.1),
  ],
}

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

/** Scented wax in a glass with a label. */
const jarCandle: Drawing = {
  box: [240, 240, 560, 640],
  stance: 'stands',
  finish: 'wax',
  colours: ['#f3e6c8', '#e7b9b0', '#b9c9a8', '#c9b8d8', '#d98f76'],
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [142, 380],
          [142, 606],
        ],
        { top: 24, base: 24 }
      ),
      { form: 'cylinder' }
    ),
    b.part(oval(400, 380, 142, 26), b.main.light, { form: 'plain' }),
    flame(b, 400, 378, 1),
    b.part(
      turned(
        400,
        [
          [154, 310],
          [154, 612],
        ],
        { base: 26 }
      ),
      '#e6f1f3',
      { form: 'cylinder', finish: 'glass', opacity: 0.25, depth: 9 }
    ),
    b.part(rect(310, 440, 180, 120, 8), PAINT.cream, { form: 'cylinder' }),
    b.emblem(400, 500, 90) || b.stroke('M344 480H456M360 506H440M372 532H428', b.main.line, 6),
    b.stroke(oval(400, 310, 154, 28), '#ffffff', 6, { opacity: 0.85 }),
    b.stroke('M268 350V580', '#ffffff', 11, { opacity: 0.55 }),
  ],
}

/** Thin candles for a cake, a dozen to the packet. */
const partyCandles: Drawing = {
  box: [150, 180, 650, 640],
  stance: 'stands',
  finish: 'wax',
  several: true,
  suits: ({ occasion, setSize }) =>
    occasion === 'birthday' || occasion === 'party' || (setSize ?? 0) >= 6,
  draw: (b) => [
    ...[250, 325, 400, 475, 550].map((x, at) => {
      const y = 340 + (at % 2) * 20
      const d = rect(x - 15, y, 30, 190, 6)
      const tone =
        [b.main.base, b.second.base, b.main.base, b.third.base, b.main.base][at] ?? b.main.base
      return (
        (at % 2
          ? b.part(d, tone, { form: 'cylinder' })
          : b.body(d, { form: 'cylinder', scale: 0.3 })) + flame(b, x, y, 0.5)
      )
    }),
    b.part(
      turned(
        400,
        [
          [240, 520],
          [240, 610],
        ],
        { top: 44, base: 44 }
      ),
      '#f6e3d2',
      { form: 'cylinder' }
    ),
    b.part(
      'M160 510C160 470 640 470 640 510C640 560 620 580 600 556C580 590 550 590 530 560C500 600 470 590 450 566C420 600 390 590 370 566C340 596 310 590 290 560C260 590 240 580 220 556C190 580 160 560 160 510z',
      b.second.pale,
      { form: 'soft', depth: 9 }
    ),
    ...[250, 325, 400, 475, 550].map((x, at) =>
      b.flat(oval(x, 526 + (at % 2) * 12, 19, 7), b.second.shade)
    ),
  ],
}

/** A pair of dinner candles. */
const taperCandles: Drawing = {
  box: [280, 80, 520, 640],
  stance: 'stands',
  finish: 'wax',
  several: true,
  colours: ['#f3e6c8', '#c8434f', '#8aa67e', '#5f8f9a'],
  suits: ({ setSize, occasion }) => (setSize ?? 0) >= 2 && (setSize ?? 0) < 6 && !occasion,
  draw: (b) => [
    ...[
      [340, 170],
      [460, 210],
    ].flatMap(([x = 0, y = 0]) => [
      b.body(`M${x - 18} ${y}H${x + 18}L${x + 32} 590H${x - 32}z`, {
        form: 'cylinder',
        scale: 0.5,
      }),
      flame(b, x, y, 0.9),
      b.part(
        turned(
          x,
          [
            [36, 560],
            [40, 586],
            [70, 614],
            [72, 624],
          ],
          { top: 8, base: 12 }
        ),
        PAINT.gold,
        { form: 'metal' }
      ),
    ]),
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

export const candle: Drawings = [pillarCandle, jarCandle, partyCandles, taperCandles]
export const candlestick: Drawings = [turnedCandlestick, chamberstick]
