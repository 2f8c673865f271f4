import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon, rect, ring, sag, smooth, turned } from '../../shapes.ts'
import { flame, glow } from './flame.ts'

export const lantern: Drawing = {
  box: [230, 80, 570, 640],
  stance: 'stands',
  finish: 'metal',
  colours: ['#fbfaf7', '#a3abb0', '#4a4a4e', '#f3e7cb', '#8aa67e'],
  draw: (b) => [
    b.stroke(ring(400, 122, 34, 1), b.main.shade, 11),
    b.part(rect(262, 306, 276, 280, 6), '#fdebc0', { form: 'flat', opacity: 0.75 }),
    b.part(
      turned(
        400,
        [
          [48, 480],
          [48, 580],
        ],
        { top: 12, base: 10 }
      ),
      '#fbf3e0',
      { form: 'cylinder' }
    ),
    flame(b, 400, 480, 1),
    b.flat(
      polygon([
        [276, 560],
        [276, 330],
        [330, 330],
        [290, 560],
      ]),
      '#ffffff',
      0.35
    ),
    b.body('M246 300H276V590H246zM524 300H554V590H524zM392 300H408V590H392zM246 436H554V448H246z', {
      form: 'flat',
      scale: 0.5,
    }),
    b.body(
      polygon(
        [
          [400, 160],
          [470, 190],
          [576, 300],
          [224, 300],
          [330, 190],
        ],
        14
      ),
      { form: 'cylinder', scale: 0.6 }
    ),
    b.body(rect(228, 292, 344, 26, 8), { form: 'cylinder', scale: 0.5 }),
    b.body(rect(228, 580, 344, 36, 8), { form: 'cylinder', scale: 0.5 }),
    b.part('M240 616H280V640H250zM560 616H520V640H550z', b.main.shade, { form: 'plain' }),
    b.emblem(400, 250, 70),
  ],
}

export const paperLantern: Drawing = {
  box: [200, 150, 600, 650],
  stance: 'hangs',
  finish: 'paper',
  draw: (b) => [
    b.stroke('M400 -200V170', b.main.deep, 4),
    b.body(oval(400, 400, 200, 214), { form: 'round', depth: 20 }),
    ...[0.25, 0.5, 0.72, 0.9].map((at) =>
      b.stroke(
        `M${400 - Math.sin(at * 1.57) * 200} ${400 - Math.cos(at * 1.57) * 214}Q400 ${400 - Math.cos(at * 1.57) * 170} ${400 + Math.sin(at * 1.57) * 200} ${400 - Math.cos(at * 1.57) * 214}`.replace(
          /\d+\.\d+/g,
          (it) => Number(it).toFixed(0)
        ),
        b.main.deep,
        4,
        { opacity: 0.35 }
      )
    ),
    ...[0.25, 0.5, 0.72, 0.9].map((at) =>
      b.stroke(
        `M${400 - Math.sin(at * 1.57) * 200} ${400 + Math.cos(at * 1.57) * 214}Q400 ${400 + Math.cos(at * 1.57) * 250} ${400 + Math.sin(at * 1.57) * 200} ${400 + Math.cos(at * 1.57) * 214}`.replace(
          /\d+\.\d+/g,
          (it) => Number(it).toFixed(0)
        ),
        b.main.deep,
        4,
        { opacity: 0.35 }
      )
    ),
    b.emblem(400, 410, 190),
    b.part(oval(400, 190, 66, 15), b.main.deep, { form: 'plain' }),
    b.part(oval(400, 612, 62, 13), b.main.deep, { form: 'plain' }),
    b.stroke('M400 616V660M388 660V700M400 660V710M412 660V700', b.second.base, 6),
  ],
}

export const chandelier: Drawing = {
  several: true,
  box: [130, 130, 670, 690],
  stance: 'hangs',
  finish: 'glass',
  colours: ['#d6e4ec', '#c3c8cd'],
  draw: (b) => {
    const swag = (from: [number, number], to: [number, number], depth: number) =>
      sag(from, to, depth, 7)
        .map(
          ([x, y]) => b.flat(oval(x, y, 9), b.main.light) + b.flat(oval(x - 2, y - 2, 3), '#ffffff')
        )
        .join('')
    const arm = (x: number, y: number, bow: number) =>
      b.stroke(`M400 520C${400 + bow} 600 ${x} ${y + 130} ${x} ${y}`, b.main.deep, 12) +
      b.stroke(`M400 520C${400 + bow} 600 ${x} ${y + 130} ${x} ${y}`, b.main.light, 5) +
      b.part(rect(x - 17, y - 82, 34, 72, 5), '#f8efdc', { form: 'cylinder' }) +
      flame(b, x, y - 82, 0.5) +
      b.part(oval(x, y - 6, 42, 11), b.main.shade, { form: 'cylinder' }) +
      b.part(`M${x} ${y + 8}l14 26-14 26-14-26z`, b.main.light, { depth: 5 })
    return [
      b.stroke('M400 -200V160', b.main.deep, 7),
      swag([400, 200], [180, 430], 60),
      swag([400, 200], [620, 430], 60),
      arm(170, 430, -120),
      arm(630, 430, 120),
      arm(285, 490, -60),
      arm(515, 490, 60),
      b.body(
        turned(400, [
          [20, 160],
          [50, 200],
          [26, 260],
          [70, 330],
          [40, 420],
          [86, 490],
          [30, 560],
          [16, 590],
        ]),
        { form: 'cylinder', depth: 10, opacity: 0.9 }
      ),
      swag([285, 520], [515, 520], 60),
      b.part('M400 600l24 44-24 44-24-44z', b.main.base, { depth: 8 }),
    ]
  },
}

/** A string of lights in whatever shape the product names, or plain bulbs. */
export const fairyLights: Drawing = {
  box: [90, 190, 710, 600],
  stance: 'hangs',
  several: true,
  draw: (b) => {
    const wire = sag([60, 230], [740, 250], 150, 8)
    const colours = b.decorated
      ? [b.main.base]
      : [b.main.base, b.third.base, PAINT.honey, b.main.light]
    const lights = wire.slice(1, -1).map(([x, y], at) => {
      const colour = colours[at % colours.length] ?? b.main.base
      const light = b.motif
        ? `<g transform="translate(0 66)">${b.figure('star', x, y, 106)}</g>`
        : b.body(
            `M${x - 18} ${y + 34}C${x - 56} ${y + 84} ${x - 30} ${y + 138} ${x} ${y + 146}C${x + 30} ${y + 138} ${x + 56} ${y + 84} ${x + 18} ${y + 34}z`,
            { form: 'round', scale: 0.5, depth: 8 }
          )
      const bulb =
        b.motif || b.decorated
          ? light
          : b.part(
              `M${x - 18} ${y + 34}C${x - 50} ${y + 84} ${x - 26} ${y + 132} ${x} ${y + 142}C${x + 26} ${y + 132} ${x + 50} ${y + 84} ${x + 18} ${y + 34}z`,
              colour,
              { form: 'round', depth: 8 }
            )
      return `<g>${glow(b, Math.round(x), Math.round(y + 110), 0.6)}${b.part(rect(x - 16, y - 4, 32, 42, 6), '#5d7a63', { form: 'cylinder' })}${bulb}</g>`
    })
    return [b.stroke(smooth([[-40, 190], ...wire, [840, 190]], false), '#5d7a63', 8), ...lights]
  },
}

export const lampshade: Drawing = {
  box: [170, 200, 630, 590],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.stroke('M400 -200V220', PAINT.ink, 7),
    b.part(rect(376, 190, 48, 50, 6), PAINT.gold, { form: 'cylinder' }),
    b.flat(oval(400, 560, 226, 34), '#ffe9b8'),
    b.body(
      turned(
        400,
        [
          [136, 230],
          [230, 560],
        ],
        { top: 20, base: 34 }
      ),
      { form: 'cylinder' }
    ),
    b.stroke('M264 230a136 20 0 0 0 272 0', b.second.base, 9),
    b.stroke('M170 558a230 34 0 0 0 460 0', b.second.base, 13),
    b.emblem(400, 430, 160),
  ],
}

export const lamp: Drawing = {
  box: [210, 120, 590, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.motif
      ? b.figure(b.motif, 400, 440, 380)
      : b.body(
          turned(
            400,
            [
              [30, 360],
              [90, 430],
              [106, 500],
              [60, 580],
              [90, 622],
            ],
            { base: 14 }
          ),
          { form: 'cylinder' }
        ),
    b.motif
      ? b.part(
          turned(
            400,
            [
              [130, 606],
              [140, 630],
            ],
            { top: 14, base: 14 }
          ),
          '#c49a6c',
          { form: 'cylinder', finish: 'wood' }
        )
      : '',
    b.motif
      ? ''
      : b.part(rect(388, 320, 24, 50, 4), PAINT.gold, { form: 'metal' }) +
        b.flat(oval(400, 330, 184, 24), '#ffe9b8') +
        b.part(
          turned(
            400,
            [
              [110, 132],
              [186, 330],
            ],
            { top: 16, base: 24 }
          ),
          '#f8eedb',
          { form: 'cylinder', finish: 'fabric' }
        ) +
        b.stroke('M215 330a185 24 0 0 0 370 0', b.main.base, 9) +
        b.stroke('M290 132a110 16 0 0 0 220 0', b.main.base, 7),
  ],
}
