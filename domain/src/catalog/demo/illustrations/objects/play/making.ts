import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, star } from '../../outlines.ts'
import { hole, oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const drawingSlate: Drawing = {
  box: [170, 140, 650, 660],
  stance: 'lies',
  finish: 'wood',
  colours: ['#c49a6c', '#c8434f', '#86b8ad'],
  draw: (b) => [
    b.body(rect(170, 140, 420, 510, 20), { form: 'soft', depth: 12 }),
    b.part(rect(208, 178, 344, 434, 8), PAINT.slate, { form: 'flat', finish: 'slate' }),
    b.motif
      ? b.mark(b.motif, 380, 350, 190, PAINT.slate, '#f4f1e8')
      : b.stroke('M280 420V320L380 240L480 320V420zM350 420V360H410V420', '#f4f1e8', 9, {
          opacity: 0.9,
        }) + b.stroke(star(480, 250, 28), '#f4f1e8', 6),
    b.words(b.lettering ?? 'ABC', 380, 530, 64, 250, PAINT.slate),
    `<g transform="rotate(-34 560 560)">${b.part(rect(500, 548, 180, 30, 10), '#fbf8f0', { form: 'cylinder' })}</g>`,
  ],
}

export const craftKit: Drawing = {
  box: [150, 180, 660, 640],
  stance: 'lies',
  finish: 'felt',
  several: true,
  draw: (b) => [
    b.part(oval(260, 300, 96), b.second.base, { form: 'round', finish: 'knit' }) +
      b.stroke(
        'M180 270Q260 250 340 330M176 320Q250 300 310 384M210 220Q300 220 350 290',
        b.second.deep,
        6,
        { opacity: 0.5 }
      ),
    b.stroke('M330 360C420 420 480 380 520 440', b.second.base, 8),
    b.motif
      ? b.figure(b.motif, 500, 340, 270)
      : b.body(heart(500, 340, 250), { form: 'soft', depth: 12 }) +
        b.stitches(heart(500, 340, 204), b.second.base),
    b.part(
      oval(250, 540, 66) +
        hole(230, 525, 9) +
        hole(270, 525, 9) +
        hole(230, 560, 9) +
        hole(270, 560, 9),
      b.third.base,
      { form: 'soft', depth: 8 }
    ),
    b.part(
      oval(380, 590, 42) +
        hole(368, 582, 6) +
        hole(392, 582, 6) +
        hole(368, 602, 6) +
        hole(392, 602, 6),
      PAINT.honey,
      { form: 'soft', depth: 6 }
    ),
    b.stroke('M460 620L640 520', PAINT.steel, 9) +
      b.stroke('M640 520C600 470 660 450 620 420', b.main.base, 5),
  ],
}

export const sewingKit: Drawing = {
  box: [150, 190, 650, 640],
  stance: 'lies',
  finish: 'fabric',
  several: true,
  tiled: true,
  draw: (b) => {
    const reel = (x: number, y: number, tone: string) =>
      b.part(
        turned(
          x,
          [
            [54, y],
            [54, y + 16],
          ],
          { top: 9, base: 9 }
        ),
        '#d5b083',
        { form: 'cylinder' }
      ) +
      b.part(rect(x - 40, y + 16, 80, 90, 6), tone, { form: 'cylinder' }) +
      [0, 1, 2, 3]
        .map((at) =>
          b.stroke(`M${x - 38} ${y + 34 + at * 20}L${x + 38} ${y + 28 + at * 20}`, '#ffffff', 3, {
            opacity: 0.4,
          })
        )
        .join('') +
      b.part(
        turned(
          x,
          [
            [54, y + 104],
            [54, y + 120],
          ],
          { top: 9, base: 9 }
        ),
        '#d5b083',
        { form: 'cylinder' }
      )
    return [
      b.body(rect(150, 230, 500, 380, 44), { form: 'soft', depth: 14 }),
      b.part(rect(190, 270, 420, 300, 24), PAINT.cream, { form: 'flat', finish: 'felt' }),
      reel(260, 300, PAINT.berry),
      reel(390, 300, PAINT.denim),
      reel(520, 300, PAINT.honey),
      b.stroke('M230 480L420 500', PAINT.steel, 7) +
        b.stroke('M420 500C470 470 480 540 540 520', PAINT.berry, 4),
      ...[
        [260, 530],
        [320, 540],
        [480, 470],
        [560, 480],
      ].map(([x = 0, y = 0], at) =>
        b.ball(x, y, 19, [PAINT.sage, PAINT.blush, PAINT.plum, PAINT.sky][at] ?? PAINT.sage)
      ),
    ]
  },
}
