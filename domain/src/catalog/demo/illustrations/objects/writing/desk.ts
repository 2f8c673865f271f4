import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, line, oval, polygon, rect, ring, star } from '../../shapes.ts'
import { view } from '../home/view.ts'

export const calendar: Drawing = {
  box: [180, 130, 620, 680],
  stance: 'hangs',
  finish: 'paper',
  several: true,
  draw: (b) => [
    b.part(rect(190, 160, 420, 520, 10), PAINT.cream, { form: 'soft', depth: 7 }),
    b.body(rect(190, 160, 420, 250, [10, 10, 0, 0]), { form: 'flat' }),
    b.emblem(400, 290, 190) || (b.decorated ? '' : view(b, 214, 190, 372, 200)),
    ...Array.from({ length: 28 }, (_, at) =>
      b.flat(
        rect(216 + (at % 7) * 54, 444 + Math.floor(at / 7) * 54, 40, 40, 8),
        at === 16 ? b.second.base : '#e7dcc4'
      )
    ),
    ...Array.from({ length: 9 }, (_, at) =>
      b.stroke(`M${230 + at * 42.5} 176V136`, PAINT.steel, 9)
    ),
  ],
}

export const writingSet: Drawing = {
  box: [140, 170, 660, 640],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => [
    `<g transform="rotate(6 400 400)">${b.part(rect(230, 170, 330, 420, 8), PAINT.cream, { form: 'flat' })}${b.body(rect(230, 170, 330, 84, [8, 8, 0, 0]), { form: 'flat', scale: 0.6 })}${b.stroke('M266 300H524M266 346H524M266 392H480', '#d8ccb4', 6)}</g>`,
    `<g transform="rotate(-5 400 500)">${b.body(rect(160, 390, 440, 250, 10), { form: 'flat' })}${b.part('M160 400Q160 390 170 390H590Q600 390 600 400L396 530Q380 540 364 530z', b.main.light, { form: 'soft', depth: 6 })}${b.part(oval(380, 530, 36), b.second.base, { form: 'round' })}${b.flat(heart(380, 531, 34), b.second.pale)}</g>`,
    `<g transform="rotate(32 600 420)">${b.part(rect(590, 250, 26, 330, 10), b.second.deep, { form: 'cylinder' })}${b.part('M590 580H616L603 630z', PAINT.gold, { form: 'metal' })}</g>`,
  ],
}

export const pen: Drawing = {
  box: [330, 100, 470, 700],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    `<g transform="rotate(32 400 400)">${b.part('M376 560H424L408 668Q400 690 392 668z', '#d3c9b5', { form: 'metal' })}${b.flat('M396 660h8l-4 30z', PAINT.ink)}${b.body(rect(368, 200, 64, 364, 12), { form: 'cylinder', scale: 0.5 })}${b.part(rect(364, 330, 72, 22, 4), PAINT.gold, { form: 'metal' })}${b.part(rect(372, 128, 56, 80, 20), b.second.base, { form: 'cylinder' })}${b.part('M430 170H446V300Q446 316 436 316H430z', PAINT.gold, { form: 'metal' })}${b.motif ? b.figure(b.motif, 400, 104, 130) : ''}</g>`,
  ],
}

export const pencils: Drawing = {
  box: [230, 120, 570, 640],
  stance: 'stands',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => [
    ...[
      [300, 210],
      [350, 150],
      [400, 190],
      [450, 140],
      [500, 200],
    ].map(([x = 0, y = 0], at) => {
      const colour =
        [b.second.base, b.main.base, b.third.base, PAINT.honey, PAINT.sky][at] ?? b.main.base
      return (
        b.part(rect(x - 24, y + 60, 48, 330), colour, { form: 'cylinder' }) +
        b.part(
          `M${x - 24} ${y + 64}L${x} ${y}L${x + 24} ${y + 64}Q${x + 12} ${y + 54} ${x} ${y + 64}T${x - 24} ${y + 64}z`,
          '#e8c896',
          { form: 'cylinder' }
        ) +
        b.flat(
          polygon(
            [
              [x - 9, y + 24],
              [x, y],
              [x + 9, y + 24],
            ],
            2
          ),
          colour
        )
      )
    }),
    b.body('M256 380A144 28 0 0 0 544 380V610A144 28 0 0 1 256 610z', { form: 'cylinder' }),
    b.emblem(400, 520, 160),
    b.stroke('M256 380A144 28 0 0 0 544 380', b.second.base, 9),
    b.stroke('M256 606A144 28 0 0 0 544 606', b.second.base, 9),
  ],
}

export const eraser: Drawing = {
  box: [200, 230, 600, 580],
  stance: 'lies',
  finish: 'matt',
  draw: (b) =>
    b.motif
      ? [b.figure(b.motif, 400, 405, 360)]
      : [
          `<g transform="rotate(-16 400 400)">${b.part(rect(200, 290, 400, 220, 40), '#fdf8ee', { form: 'soft', depth: 14 })}${b.body(rect(320, 282, 288, 236, 12), { form: 'soft', depth: 12 })}${b.stroke('M350 284V516M578 284V516', b.second.base, 9)}${b.emblem(462, 400, 130)}</g>`,
        ],
}

export const sharpener: Drawing = {
  box: [180, 230, 620, 620],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    b.body(
      'M230 260H570Q600 260 594 292L560 330V470L594 540Q600 570 570 570H230Q200 570 206 540L240 470V330L206 292Q200 260 230 260z',
      { form: 'soft', depth: 20 }
    ),
    b.part(
      polygon(
        [
          [300, 300],
          [520, 300],
          [470, 530],
          [350, 530],
        ],
        10
      ),
      PAINT.steel,
      { form: 'metal' }
    ),
    b.flat(oval(410, 370, 20), '#7d878c') + b.stroke('M398 358L422 382', '#c9d0d3', 5),
    b.flat(rect(380, 548, 60, 22, 8), b.main.deep),
    b.stroke('M250 600C290 560 330 640 300 610S230 640 250 600z', '#e2bf88', 9) +
      b.stroke('M480 610C520 590 540 630 510 630', '#e2bf88', 9),
    b.motif ? b.emblem(410, 470, 80) : '',
  ],
}

const marks = Array.from({ length: 31 }, (_, at) =>
  line([100 + at * 20, 332], [100 + at * 20, at % 5 ? 350 : 370])
)

export const ruler: Drawing = {
  box: [60, 320, 740, 480],
  stance: 'lies',
  finish: 'wood',
  colours: ['#d8b884', '#f0c742', '#c8434f'],
  draw: (b) => [
    `<g transform="rotate(-18 400 400)">${b.body(rect(80, 330, 640, 140, 10), { form: 'flat', scale: 0.6 })}${b.flat(rect(80, 330, 640, 46, [10, 10, 0, 0]), b.main.pale, 0.75)}${b.stroke(marks.join(''), b.main.line, 4)}${b.emblem(400, 420, 80)}${b.flat(oval(690, 420, 13), b.main.deep)}</g>`,
  ],
}

export const scissors: Drawing = {
  box: [230, 110, 570, 690],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    `<g transform="rotate(12 400 400)">${b.part('M424 440L318 130Q312 100 340 122L470 420z', '#aeb7bc', { form: 'metal' })}${b.part('M376 440L482 130Q488 100 460 122L330 420z', '#c8cfd2', { form: 'metal' })}${b.body(ring(320, 560, 84, 32, 110) + 'M360 410L396 440L372 500L340 470z', { form: 'soft', depth: 8, scale: 0.5 })}${b.body(ring(480, 560, 84, 32, 110) + 'M440 410L404 440L428 500L460 470z', { form: 'soft', depth: 8, scale: 0.5 })}${b.part(oval(400, 418, 18), '#8d979c', { form: 'round' })}</g>`,
  ],
}

export const calculator: Drawing = {
  box: [230, 150, 570, 650],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    b.body(rect(230, 150, 340, 500, 40), { form: 'soft', depth: 14 }),
    b.part(rect(266, 190, 268, 100, 12), '#cfdccb', { form: 'flat' }),
    b.words('2010', 440, 240, 50, 150, '#cfdccb'),
    ...Array.from({ length: 16 }, (_, at) =>
      b.ball(
        304 + (at % 4) * 64,
        346 + Math.floor(at / 4) * 76,
        26,
        at % 4 === 3 ? b.second.base : PAINT.cream
      )
    ),
  ],
}

export const stampSet: Drawing = {
  box: [150, 200, 660, 640],
  stance: 'lies',
  finish: 'wood',
  several: true,
  colours: ['#c49a6c'],
  draw: (b) => {
    const stamp = (x: number, y: number, size: number, mark: string) =>
      b.body(rect(x, y, size, size, 14), { form: 'soft', depth: 10 }) + mark
    const ink = PAINT.plum
    return [
      stamp(170, 220, 200, b.mark(b.motif ?? 'flower', 270, 320, 140, b.main.base, ink)),
      stamp(390, 230, 150, b.flat(heart(465, 306, 90), ink)),
      stamp(200, 440, 150, b.flat(star(275, 516, 52, { round: 4 }), ink)),
      b.part(rect(390, 420, 250, 190, 18), PAINT.steel, { form: 'metal' }),
      b.part(rect(410, 440, 210, 150, 10), ink, { form: 'flat', finish: 'felt' }),
    ]
  },
}

export const stickers: Drawing = {
  box: [170, 140, 630, 660],
  stance: 'lies',
  finish: 'paper',
  several: true,
  draw: (b) => {
    const shapes = [
      b.motif ?? 'heart',
      'star',
      'flower',
      b.motif ?? 'butterfly',
      'balloon',
      b.motif ?? 'rocket',
    ] as const
    return [
      `<g transform="rotate(4 400 400)">${b.part(rect(190, 150, 420, 510, 12), b.second.base, { form: 'flat' })}</g>`,
      b.body(rect(180, 146, 420, 510, 12), { form: 'flat' }),
      ...shapes.map((shape, at) => {
        const [x, y] = [290 + (at % 2) * 200, 240 + Math.floor(at / 2) * 160]
        return b.part(oval(x, y, 80), '#fffdf8', { depth: 4 }) + b.mark(shape, x, y, 116, '#fffdf8')
      }),
      b.part(
        polygon([
          [600, 656],
          [520, 656],
          [600, 576],
        ]),
        PAINT.cream,
        { form: 'soft', depth: 4 }
      ),
    ]
  },
}
