import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, hole, oval, rect, star, turned } from '../../shapes.ts'

export const skittles: Drawing = {
  box: [140, 180, 660, 640],
  stance: 'stands',
  finish: 'wood',
  several: true,
  draw: (b) => {
    const pin = (x: number, y: number, tone: string) =>
      b.part(
        turned(
          x,
          [
            [24, y],
            [40, y + 36],
            [22, y + 96],
            [24, y + 120],
            [58, y + 230],
            [50, y + 310],
            [38, y + 340],
          ],
          { top: 12, base: 8 }
        ),
        '#ecd6ae',
        { form: 'cylinder', finish: 'wood' }
      ) +
      b.stroke(`M${x - 21} ${y + 104}Q${x} ${y + 114} ${x + 21} ${y + 104}`, tone, 14) +
      b.stroke(`M${x - 55} ${y + 236}Q${x} ${y + 254} ${x + 55} ${y + 236}`, tone, 22) +
      (b.motif ? b.mark(b.motif, x, y + 176, 66, '#ecd6ae') : '')
    return [
      pin(300, 190, b.main.base),
      pin(420, 180, b.second.base),
      pin(540, 196, b.third.base),
      pin(360, 280, b.third.base),
      pin(480, 284, b.main.base),
      b.body(oval(214, 560, 76), { form: 'round', depth: 16, scale: 0.6 }),
    ]
  },
}

export const marbles: Drawing = {
  box: [160, 200, 640, 640],
  stance: 'stands',
  finish: 'gloss',
  several: true,
  draw: (b) => {
    const marble = (x: number, y: number, r: number, fill: string | null, swirl: string) => {
      const ball = oval(x, y, r)
      return (
        (fill
          ? b.part(ball, fill, { form: 'round', finish: 'gloss', depth: 14 })
          : b.body(ball, { form: 'round', depth: 14, scale: 0.5 })) +
        b.within(
          ball,
          b.stroke(
            `M${x - r} ${y + r * 0.4}C${x - r * 0.3} ${y - r * 0.6} ${x + r * 0.2} ${y + r * 0.8} ${x + r} ${y - r * 0.3}`,
            swirl,
            r * 0.24,
            { opacity: 0.85 }
          )
        )
      )
    }
    return [
      marble(400, 380, 96, b.second.base, b.main.base),
      marble(280, 520, 112, null, PAINT.cream),
      marble(520, 520, 110, b.third.base, PAINT.honey),
      marble(400, 580, 60, PAINT.sky, PAINT.berry),
      marble(180, 600, 40, PAINT.honey, PAINT.berry),
      marble(618, 608, 36, b.main.light, PAINT.cream),
    ]
  },
}

export const buildingBlocks: Drawing = {
  box: [170, 200, 630, 640],
  stance: 'stands',
  finish: 'wood',
  several: true,
  draw: (b) => {
    const block = (
      x: number,
      y: number,
      turn: number,
      tone: string,
      face: (x: number, y: number) => string
    ) =>
      `<g transform="rotate(${turn} ${x + 90} ${y + 90})">${b.part(rect(x, y, 190, 190, 18), '#e6cda2', { form: 'soft', depth: 14, finish: 'wood' })}${b.part(rect(x + 22, y + 22, 146, 146, 12), tone, { form: 'flat' })}${face(x + 95, y + 95)}</g>`
    const word = b.lettering && b.lettering.length >= 2 ? b.lettering : 'ABC'
    const letter = (at: number, tone: string) => (x: number, y: number) =>
      b.motif && at === 1
        ? b.mark(b.motif, x, y, 116, tone)
        : b.words(word[at] ?? 'C', x, y, 92, 120, tone)
    return [
      block(305, 236, -4, b.third.base, letter(1, b.third.base)),
      block(196, 446, 0, b.main.base, letter(0, b.main.base)),
      block(414, 446, 3, b.second.base, letter(2, b.second.base)),
    ]
  },
}

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
