import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon, rect } from '../../shapes.ts'
import { star } from '../../outlines.ts'

export const christmasTree: Drawing = {
  box: [190, 110, 610, 640],
  stance: 'stands',
  finish: 'felt',
  colours: ['#3f6c53', '#6f9a6c', '#f5efdf'],
  draw: (b) => [
    b.part(rect(372, 560, 56, 76, 8), PAINT.walnut, { form: 'cylinder' }),
    b.body('M400 400L600 560C540 600 480 570 400 590C320 570 260 600 200 560z', {
      form: 'soft',
      depth: 20,
    }),
    b.body('M400 270L560 430C510 462 460 440 400 456C340 440 290 462 240 430z', {
      form: 'soft',
      depth: 18,
    }),
    b.body('M400 150L520 300C480 326 440 312 400 322C360 312 320 326 280 300z', {
      form: 'soft',
      depth: 16,
    }),
    b.stroke(
      'M292 306Q400 350 470 280M252 436Q400 500 540 410M214 566Q420 620 580 540',
      b.second.base,
      6,
      { opacity: 0.85 }
    ),
    ...[
      [350, 290],
      [440, 250],
      [310, 420],
      [400, 400],
      [490, 430],
      [270, 540],
      [370, 520],
      [460, 550],
      [540, 530],
    ].map(([x = 0, y = 0], at) =>
      b.ball(x, y, 16, [PAINT.berry, PAINT.honey, b.second.base][at % 3] ?? PAINT.berry)
    ),
    b.part(star(400, 150, 48, { round: 5 }), PAINT.gold, { depth: 6 }),
  ],
}

export const stocking: Drawing = {
  box: [210, 130, 610, 670],
  stance: 'hangs',
  finish: 'knit',
  mirrors: true,
  colours: ['#c8303a', '#3f6c53', '#f5efdf'],
  draw: (b) => [
    b.stroke('M300 190C260 130 230 150 250 190', b.second.base, 13),
    b.body(
      'M270 240H470C462 370 460 430 520 480C590 530 610 590 570 640C520 690 380 660 320 590C270 530 280 400 270 240z',
      { form: 'soft', depth: 24 }
    ),
    b.part(
      'M590 560C600 600 590 630 566 646C530 668 490 664 456 652C450 600 520 540 590 560z',
      b.second.base,
      { depth: 9, finish: 'felt' }
    ),
    b.part(rect(246, 170, 248, 96, 30), b.second.base, { form: 'soft', depth: 12, finish: 'felt' }),
    b.emblem(370, 400, 150),
  ],
}

export const adventCalendar: Drawing = {
  box: [170, 130, 630, 680],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#3f6c53', '#c8303a', '#f5efdf'],
  draw: (b) => [
    b.part(
      polygon(
        [
          [400, 120],
          [640, 250],
          [160, 250],
        ],
        14
      ),
      b.second.base,
      { form: 'soft', depth: 10 }
    ),
    b.body(rect(180, 240, 440, 440, 12), { form: 'soft', depth: 12 }),
    ...Array.from({ length: 20 }, (_, at) => {
      const [x, y] = [200 + (at % 5) * 82, 256 + Math.floor(at / 5) * 104]
      const colour =
        [PAINT.cream, b.second.base, b.third.base, b.main.pale][(at * 3) % 4] ?? PAINT.cream
      return (
        b.part(rect(x, y, 74, 92, 8), colour, { form: 'flat' }) +
        b.flat(oval(x + 62, y + 46, 5), PAINT.ink) +
        b.words(String(at + 1), x + 34, y + 46, 30, 46, colour)
      )
    }),
    b.part(star(400, 206, 30, { round: 3 }), PAINT.gold, { depth: 4 }),
  ],
}

export const crackers: Drawing = {
  box: [110, 230, 690, 590],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  colours: ['#c8303a', '#3f6c53', '#cfa449'],
  draw: (b) => {
    const cracker = (y: number, turn: number, second: boolean) => {
      const end =
        'M240 0L120 -60L134 -28L112 0L134 30L120 60L240 0zM560 0L680 -60L666 -28L688 0L666 30L680 60L560 0z'
      const body = 'M250 -54C290 -70 510 -70 550 -54V54C510 70 290 70 250 54z'
      return `<g transform="translate(0 ${y}) rotate(${turn} 400 0)">${b.part(end, second ? b.second.shade : b.main.shade, { depth: 6 })}${second ? b.part(body, b.second.base, { form: 'soft', depth: 12 }) : b.body(body, { form: 'soft', depth: 12, scale: 0.7 })}${b.stroke('M248 -50V50M552 -50V50', PAINT.gold, 9)}${second ? '' : b.part(oval(400, 0, 44), PAINT.cream, { form: 'flat' }) + b.mark(b.motif ?? 'holly', 400, 0, 60, PAINT.cream)}</g>`
    }
    return [cracker(310, -14, true), cracker(480, 8, false)]
  },
}
