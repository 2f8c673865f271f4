import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const towel: Drawing = {
  box: [160, 230, 640, 640],
  stance: 'stands',
  finish: 'knit',
  colours: ['#f6c9d6', '#a9c8e4', '#fbfaf7', '#b9cf9a'],
  several: true,
  draw: (b) => [
    ...[0, 1, 2].map((at) => {
      const y = 520 - at * 120
      const x = 160 + at * 14
      const w = 480 - at * 28
      return (
        b.body(rect(x, y, w, 112, 54), { form: 'soft', depth: 14 }) +
        b.stroke(
          `M${x + w - 54} ${y + 30}C${x + w - 100} ${y + 34} ${x + w - 100} ${y + 80} ${x + w - 54} ${y + 82}`,
          b.main.deep,
          6,
          { opacity: 0.5 }
        ) +
        b.stroke(`M${x + 70} ${y + 8}V${y + 104}M${x + 92} ${y + 8}V${y + 104}`, b.second.base, 8, {
          opacity: 0.9,
        })
      )
    }),
    b.emblem(400, 576, 90),
  ],
}

export const sponge: Drawing = {
  box: [180, 260, 620, 640],
  stance: 'stands',
  finish: 'felt',
  colours: ['#f0c742', '#eb8fb0', '#a8d8bf'],
  draw: (b) =>
    b.motif
      ? [b.figure(b.motif, 400, 440, 400)]
      : [
          b.body(
            'M210 430C200 350 280 320 340 336C400 300 500 310 560 350C620 380 620 480 596 560C580 630 480 632 400 626C320 636 220 630 206 560C190 510 200 470 210 430z',
            { form: 'round', depth: 26 }
          ),
          ...[
            [290, 410, 20],
            [380, 380, 14],
            [470, 420, 22],
            [540, 480, 14],
            [330, 500, 16],
            [430, 520, 26],
            [260, 560, 13],
            [510, 570, 16],
            [360, 580, 12],
          ].map(([x = 0, y = 0, r = 0]) => b.flat(oval(x, y, r, r * 0.8), b.main.deep, 0.5)),
          ...[
            [250, 310, 34],
            [310, 262, 22],
            [520, 290, 28],
          ].map(
            ([x = 0, y = 0, r = 0]) =>
              b.flat(oval(x, y, r), '#ffffff', 0.55) + b.stroke(oval(x, y, r), '#ffffff', 4)
          ),
        ],
}

export const soapDish: Drawing = {
  box: [130, 330, 670, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.part(oval(400, 500, 270, 64), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 506, 246, 50), b.main.shade),
    b.part(rect(236, 360, 320, 150, 66), '#f3d9c9', { form: 'soft', depth: 18 }),
    b.stroke(rect(290, 396, 212, 66, 33), '#dfb9a6', 6),
    b.mark('rose', 396, 430, 54, '#f3d9c9', '#c98f82'),
    b.body('M130 502A270 64 0 0 0 670 502C660 580 560 632 400 632S140 580 130 502z', {
      form: 'cylinder',
      scale: 0.7,
    }),
    ...[
      [610, 400, 30],
      [650, 350, 18],
      [580, 340, 13],
    ].map(
      ([x = 0, y = 0, r = 0]) =>
        b.flat(oval(x, y, r), '#ffffff', 0.5) + b.stroke(oval(x, y, r), '#ffffff', 4)
    ),
    b.emblem(400, 580, 80),
  ],
}

export const lipGloss: Drawing = {
  box: [250, 170, 560, 640],
  stance: 'stands',
  finish: 'glass',
  several: true,
  colours: ['#e2799a', '#c8434f', '#d98aa8'],
  draw: (b) => [
    b.body(rect(276, 360, 120, 276, 26), { form: 'cylinder', opacity: 0.95 }),
    b.emblem(336, 500, 96) || b.mark('heart', 336, 500, 64, b.main.base, '#ffffff'),
    b.part(rect(286, 180, 100, 190, 20), b.second.deep, { form: 'cylinder', finish: 'gloss' }),
    b.stroke('M286 346H386', PAINT.gold, 9),
    b.part(
      turned(
        490,
        [
          [84, 560],
          [84, 622],
        ],
        { base: 18 }
      ),
      b.main.shade,
      { form: 'cylinder', finish: 'gloss' }
    ),
    b.part(
      turned(
        490,
        [
          [88, 530],
          [88, 566],
        ],
        { base: 18 }
      ),
      '#d9dee1',
      { form: 'metal' }
    ),
    b.part(oval(490, 530, 88, 20), '#eef0f1', { form: 'flat' }),
    b.mark('flower', 490, 529, 34, '#eef0f1'),
  ],
}
