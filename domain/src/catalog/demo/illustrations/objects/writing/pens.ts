import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon, rect } from '../../shapes.ts'

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
