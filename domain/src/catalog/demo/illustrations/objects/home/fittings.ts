import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, line, oval, petals, polygon, rect, turned } from '../../shapes.ts'

export const coatRack: Drawing = {
  box: [80, 250, 720, 570],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#f5efdf', '#c49a6c', '#a9c2c8'],
  draw: (b) => [
    b.body(rect(80, 260, 640, 170, 30), { form: 'soft', depth: 12 }),
    b.emblem(400, 336, 110),
    ...[170, 323, 477, 630].map(
      (x, at) =>
        b.rod(
          `M${x} 390V470C${x} 560 ${x + 60} 550 ${x + 56} 500`,
          { ...b.main, base: PAINT.iron, shade: '#333336' },
          18
        ) +
        b.part(
          oval(x, 386, 30),
          [b.second.base, b.third.base, b.second.base, b.third.base][at] ?? b.second.base,
          { form: 'round', finish: 'gloss' }
        ) +
        b.part(oval(x + 56, 492, 19), b.second.base, { form: 'round' })
    ),
  ],
}

export const coatHanger: Drawing = {
  box: [90, 180, 710, 560],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  suits: ({ material, pattern }) =>
    /crochet|fabric|cotton|silk|velvet/.test(material ?? '') || pattern === 'check',
  draw: (b) => [
    b.stroke('M400 350V300C400 280 450 276 450 236C450 180 366 180 366 226', PAINT.steel, 13),
    b.body(
      'M400 330C440 330 480 360 560 410L690 486C722 508 706 552 668 548L400 476L132 548C94 552 78 508 110 486L240 410C320 360 360 330 400 330z',
      { form: 'soft', depth: 16, scale: 0.7 }
    ),
    b.part('M400 344L350 316V378zM400 344L450 316V378z', b.second.base, { depth: 6 }) +
      b.part(oval(400, 346, 15), b.second.shade, { form: 'round' }),
  ],
}

export const drawerKnob: Drawing = {
  box: [110, 110, 690, 690],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#fbfaf7', '#c8434f', '#8fb3cf', '#a8d8bf'],
  several: true,
  draw: (b) => [
    b.flat(rect(-200, -200, 1200, 1200), '#f3ede1', 0.55),
    b.stroke(rect(120, 200, 560, 400, 14), '#cfc3ad', 7, { opacity: 0.8 }) +
      b.stroke('M-200 110H1000M-200 690H1000', '#cfc3ad', 9, { opacity: 0.8 }),
    b.part(oval(400, 400, 96), PAINT.gold, { form: 'round', finish: 'metal' }),
    b.body(b.glass ? petals(400, 400, 170, 10, 0.94) : oval(400, 400, 166), {
      form: 'round',
      depth: 20,
      scale: 0.8,
    }),
    b.glass
      ? b.stroke(
          line([400, 240], [400, 560]) +
            line([262, 320], [538, 480]) +
            line([538, 320], [262, 480]),
          '#ffffff',
          5,
          { opacity: 0.6 }
        )
      : '',
    b.emblem(400, 400, 180) ||
      (b.decorated ? '' : b.part(oval(400, 400, 30), PAINT.gold, { form: 'round' })),
  ],
}

export const pegs: Drawing = {
  box: [110, 210, 690, 600],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#d8b884', '#c8434f'],
  draw: (b) => {
    const peg = (x: number, y: number, turn: number) =>
      `<g transform="rotate(${turn} ${x} ${y})">${b.body(`M${x - 40} ${y - 60}Q${x - 40} ${y - 84} ${x - 18} ${y - 84}H${x - 5}V${y + 250}L${x - 26} ${y + 230}z`, { form: 'soft', depth: 7, scale: 0.5 })}${b.body(`M${x + 40} ${y - 60}Q${x + 40} ${y - 84} ${x + 18} ${y - 84}H${x + 5}V${y + 250}L${x + 26} ${y + 230}z`, { form: 'soft', depth: 7, scale: 0.5 })}${b.part(rect(x - 46, y + 30, 92, 22, 8), PAINT.steel, { form: 'metal' })}</g>`
    return [
      b.stroke('M-60 300C200 360 600 360 860 300', '#b8a888', 9),
      peg(200, 310, 3),
      peg(335, 328, -2),
      peg(470, 328, 2),
      peg(605, 312, -4),
    ]
  },
}

export const magnet: Drawing = {
  box: [170, 170, 630, 630],
  stance: 'hangs',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.flat(rect(-300, -300, 1400, 1400), '#e6ebec', 0.75),
    b.part(rect(250, 330, 330, 330, 6), '#fdf8ea', { form: 'flat' }),
    b.stroke('M300 480H530M300 530H500M300 580H520', '#cfc4ae', 9),
    b.motif
      ? b.figure(b.motif, 410, 310, 300)
      : b.body(b.lettering ? oval(400, 310, 130) : heart(400, 310, 270), {
          form: 'round',
          depth: 16,
          scale: 0.8,
        }),
    b.motif || !b.lettering ? '' : b.emblem(400, 310, 170),
  ],
}

export const basket: Drawing = {
  box: [140, 170, 660, 640],
  stance: 'stands',
  finish: 'wicker',
  colours: ['#cfa873', '#f5efdf'],
  draw: (b) => [
    b.rod('M220 380C220 130 580 130 580 380', b.main, 32),
    b.part(oval(400, 400, 246, 54), b.main.deep, { form: 'plain' }),
    b.part(
      'M180 400C220 330 300 360 330 380C380 340 460 340 480 380C540 360 600 370 620 400C560 440 240 440 180 400z',
      b.second.base,
      { form: 'soft', finish: 'fabric' }
    ),
    b.body(
      turned(
        400,
        [
          [246, 404],
          [234, 520],
          [196, 614],
        ],
        { base: 22 }
      ),
      { form: 'cylinder' }
    ),
    b.rod('M154 404a246 54 0 0 0 492 0', b.main, 26),
    b.emblem(400, 530, 120),
  ],
}

export const crate: Drawing = {
  box: [120, 270, 680, 640],
  stance: 'stands',
  finish: 'wood',
  suits: ({ material, size }) => material === 'wood' && size !== 'small',
  draw: (b) => [
    b.part(
      polygon([
        [150, 290],
        [650, 290],
        [676, 350],
        [124, 350],
      ]),
      b.main.deep,
      { form: 'plain' }
    ),
    b.body(rect(124, 340, 552, 86, 6), { form: 'flat' }),
    b.body(rect(124, 440, 552, 86, 6), { form: 'flat' }),
    b.body(rect(124, 540, 552, 86, 6), { form: 'flat' }),
    b.part(rect(124, 330, 50, 306, 6) + rect(626, 330, 50, 306, 6), b.main.shade, {
      form: 'cylinder',
      finish: 'wood',
    }),
    b.flat(rect(340, 366, 120, 34, 17), b.main.line, 0.75),
    b.lettering
      ? b.words(b.lettering, 400, 483, 64, 380)
      : b.emblem(400, 500, 130) || b.stroke('M250 484H550', b.main.line, 15, { opacity: 0.5 }),
    b.flat(
      [
        [148, 384],
        [148, 484],
        [148, 584],
        [652, 384],
        [652, 484],
        [652, 584],
      ]
        .map(([x = 0, y = 0]) => oval(x, y, 6))
        .join(''),
      b.main.line
    ),
  ],
}
