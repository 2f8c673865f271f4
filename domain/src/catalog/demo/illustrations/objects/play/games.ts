import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

/** A finished corner of a puzzle and a loose piece. */
export const jigsaw: Drawing = {
  box: [150, 170, 670, 660],
  stance: 'lies',
  finish: 'paper',
  several: true,
  draw: (b) => {
    const cut =
      'M330 200V300C300 280 280 330 330 340V460M150 330H240C220 300 290 290 280 330H480M480 330V460M330 460C330 460 330 500 330 510C360 490 380 540 330 550V600M150 460H210C200 500 270 500 260 460H600M480 200V250C510 230 530 290 480 290V330'
    return [
      b.body(rect(150, 190, 450, 420, 14), { form: 'soft', depth: 8, scale: 0.9 }),
      b.emblem(375, 400, 330) || (b.decorated ? '' : b.mark('house', 375, 380, 300, b.main.base)),
      b.within(
        rect(150, 190, 450, 420, 14),
        b.stroke(cut, '#fffaf0', 7) + b.stroke(cut, b.main.deep, 2, { opacity: 0.6 })
      ),
      `<g transform="rotate(18 600 590)">${b.part('M540 530H590C570 490 640 490 620 530H670V580C710 560 710 630 670 610V660H540V610C580 630 580 560 540 580z', b.second.base, { form: 'soft', depth: 9 })}</g>`,
    ]
  },
}

function playingCard(
  b: Brush,
  turn: number,
  x: number,
  pip: string | null,
  colour: string
): string {
  const d = rect(x, 200, 250, 370, 24)
  const art = pip
    ? b.part(d, '#fffdf6', { form: 'soft', depth: 5 }) +
      b.words(pip, x + 36, 246, 46, 50, '#fffdf6') +
      b.flat(heart(x + 125, 385, 130), colour)
    : b.part(d, '#fffdf6', { form: 'soft', depth: 5 }) +
      b.body(rect(x + 18, 218, 214, 334, 14), { form: 'flat', scale: 0.6 }) +
      b.emblem(x + 125, 385, 150)
  return `<g transform="rotate(${turn} 400 760)">${art}</g>`
}

export const playingCards: Drawing = {
  box: [120, 190, 680, 640],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => [
    playingCard(b, -24, 275, 'A', PAINT.berry),
    playingCard(b, -8, 275, 'K', PAINT.berry),
    playingCard(b, 8, 275, 'Q', PAINT.berry),
    playingCard(b, 24, 275, null, PAINT.berry),
  ],
}

export const boardGame: Drawing = {
  box: [140, 160, 660, 640],
  stance: 'lies',
  finish: 'wood',
  several: true,
  draw: (b) => [
    b.body(rect(140, 160, 480, 480, 20), { form: 'soft', depth: 10 }),
    b.flat(rect(170, 190, 420, 420, 8), PAINT.cream),
    ...Array.from({ length: 36 }, (_, at) =>
      (at + Math.floor(at / 6)) % 2
        ? b.flat(
            rect(170 + (at % 6) * 70, 190 + Math.floor(at / 6) * 70, 70, 70),
            [b.second.light, b.third.light, PAINT.sage][at % 3] ?? PAINT.sage,
            0.75
          )
        : ''
    ),
    b.stroke(
      'M220 580L310 290M264 590L354 300M232 540L276 550M252 476L296 486M272 412L316 422M292 348L336 358',
      PAINT.walnut,
      8
    ),
    b.stroke('M500 540C400 500 520 420 430 380S480 280 520 250', PAINT.leaf, 20) +
      b.part(oval(522, 244, 20, 16), PAINT.leaf, { form: 'round' }) +
      b.flat(oval(528, 240, 4), PAINT.ink),
    ...[
      [250, 430, b.second.base],
      [560, 330, b.third.base],
      [350, 250, PAINT.berry],
    ].map(([x, y, tone]) =>
      b.part(
        turned(
          Number(x),
          [
            [12, Number(y) - 44],
            [22, Number(y) - 28],
            [12, Number(y) - 10],
            [30, Number(y) + 26],
          ],
          { top: 8, base: 8 }
        ),
        String(tone),
        { form: 'cylinder' }
      )
    ),
    `<g transform="rotate(16 610 570)">${b.part(rect(560, 520, 104, 104, 20), '#fffdf6', { form: 'soft', depth: 12 })}${b.flat(oval(586, 546, 9) + oval(638, 546, 9) + oval(612, 572, 9) + oval(586, 598, 9) + oval(638, 598, 9), PAINT.ink)}</g>`,
  ],
}
