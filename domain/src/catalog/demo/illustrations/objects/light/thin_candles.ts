import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { flame } from './flame.ts'

/** Thin candles for a cake, a dozen to the packet. */
export const partyCandles: Drawing = {
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
export const taperCandles: Drawing = {
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
