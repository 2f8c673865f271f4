import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, oval, petals, rect, turned } from '../../shapes.ts'

/** A flame whose foot is at (x, y), with its glow. */
export function flame(b: Brush, x: number, y: number, size = 1): string {
  const glow = b.canvas.define(
    'flame glow',
    (id) =>
      `<radialGradient id="${id}"><stop offset="0" stop-color="#ffd27a" stop-opacity=".75"/><stop offset="1" stop-color="#ffd27a" stop-opacity="0"/></radialGradient>`
  )
  const at = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><circle cy="-34" r="120" fill="url(#${glow})"/>` +
    '<path d="M0 8V-10" stroke="#4a3a33" stroke-width="5" stroke-linecap="round"/>' +
    at('M0 -92C22 -58 26 -40 22 -22C18 -4 -18 -4 -22 -22C-26 -40 -16 -60 0 -92z', '#f3a63b') +
    at('M1 -64C13 -42 15 -32 12 -20C8 -8 -10 -8 -12 -20C-14 -32 -8 -46 1 -64z', '#ffe4a1') +
    '</g>'
  )
}

const HEART_CUTS = [
  [290, 520],
  [400, 540],
  [510, 520],
] as const

export const tLightHolder: Drawing = {
  box: [230, 250, 570, 640],
  stance: 'stands',
  finish: 'glass',
  colours: ['#c9dfe2', '#f0d9c8', '#dccbe0', '#e9b8c0'],
  draw: (b) => {
    const cup = turned(
      400,
      [
        [136, 330],
        [168, 400],
        [166, 540],
        [110, 614],
      ],
      { base: 18 }
    )
    const light = b.part(oval(400, 330, 136, 30), b.main.deep, {
      form: 'plain',
      opacity: b.glass ? 0.35 : 1,
    })
    const candle =
      b.part(
        turned(
          400,
          [
            [64, 520],
            [64, 574],
          ],
          { top: 14, base: 14 }
        ),
        '#f8ecd2',
        { form: 'cylinder' }
      ) + b.flat(oval(400, 520, 64, 14), '#fffaf0')
    const body = b.body(cup, { form: 'cylinder', depth: 12, opacity: b.glass ? 0.3 : 1 })
    const pierced =
      b.glass || b.decorated
        ? ''
        : HEART_CUTS.map(
            ([x, y]) =>
              b.flat(heart(x, y, 62), '#ffd98c') + b.stroke(heart(x, y, 62), b.main.deep, 4)
          ).join('')
    return [
      light,
      ...(b.glass
        ? [candle, flame(b, 400, 516, 0.9), body]
        : [flame(b, 400, 352, 0.8), body, pierced]),
      b.emblem(400, 460, 140),
      b.stroke(oval(400, 330, 136, 30), b.glass ? '#ffffff' : b.main.pale, 7, { opacity: 0.85 }),
    ]
  },
}

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

export const candle: Drawing = {
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

export const candlestick: Drawing = {
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

export const incense: Drawing = {
  box: [150, 150, 650, 640],
  stance: 'stands',
  finish: 'wood',
  several: true,
  draw: (b) => [
    ...[
      [290, 180],
      [350, 150],
      [420, 164],
      [500, 190],
    ].map(
      ([x = 0, y = 0], at) =>
        b.stroke(`M400 560L${x} ${y + 160}`, '#c49a6c', 6) +
        b.stroke(
          `M${400 + (x - 400) * 0.45} ${560 - (560 - y - 160) * 0.45}L${x} ${y + 90}`,
          ['#8a5a6a', '#6f7f5a', '#a8683a', '#7a5a8a'][at] ?? '#8a5a6a',
          11
        )
    ),
    b.stroke('M350 200C320 170 380 150 350 110C330 80 366 66 360 44', '#ffffff', 12, {
      opacity: 0.55,
    }),
    b.body(
      turned(
        400,
        [
          [120, 520],
          [150, 560],
          [110, 610],
          [70, 626],
        ],
        { base: 12 }
      ),
      { form: 'cylinder' }
    ),
    b.part(oval(400, 520, 120, 24), b.main.shade, { form: 'plain' }),
    b.flat(oval(400, 524, 102, 17), '#e4d6bd'),
    b.emblem(400, 580, 60),
  ],
}

export const matches: Drawing = {
  box: [170, 190, 650, 640],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => {
    const match = (x: number, turn: number) =>
      `<g transform="rotate(${turn} ${x} 500)">${b.part(rect(x - 8, 250, 16, 300, 3), '#e2c08c', { form: 'cylinder' })}${b.part(oval(x, 250, 15, 22), PAINT.berry, { form: 'round' })}</g>`
    return [
      b.part(rect(190, 400, 430, 220, 8), '#e9dcc0', { form: 'flat' }),
      match(270, -4),
      match(330, 3),
      match(390, -2),
      match(450, 4),
      match(510, -1),
      b.body(rect(180, 430, 450, 210, 10), { form: 'flat' }),
      b.part(rect(180, 604, 450, 36, 4), '#6b4a3c', { form: 'flat' }),
      b.lettering
        ? b.words(b.lettering, 405, 520, 90, 380)
        : b.decorated
          ? ''
          : b.part(petals(405, 516, 62, 12, 0.9), PAINT.cream, { form: 'flat' }) +
            b.mark('star', 405, 516, 60, PAINT.cream),
    ]
  },
}
