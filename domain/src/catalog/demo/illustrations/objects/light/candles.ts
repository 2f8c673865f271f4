import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { flame } from './flame.ts'
import { partyCandles, taperCandles } from './thin_candles.ts'

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

export const candle: Drawings = [pillarCandle, jarCandle, partyCandles, taperCandles]
