import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT, tones } from '../../palette.ts'
import { around, drop, heart, oval, petals, ring } from '../../shapes.ts'

const SILVER = tones('#bcc3c8')
const GOLD = tones('#d2a950')

/** The metal a piece hangs on: gold with warm stones, else silver. */
const metal = (b: Brush) =>
  ['#c8', '#d9', '#e8', '#f0', '#cf', '#b5', '#8c'].some((warm) => b.main.base.startsWith(warm))
    ? GOLD
    : SILVER

const gem = (b: Brush, x: number, y: number, r: number) =>
  b.body(oval(x, y, r), { form: 'round', finish: 'gloss', depth: 6, scale: 0.4 })

export const necklace: Drawing = {
  box: [190, 120, 610, 680],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => {
    const pendant = b.motif
      ? b.figure(b.motif, 400, 560, 190)
      : b.body(b.decorated ? heart(400, 570, 190) : drop(400, 480, 150, 190), {
          form: 'round',
          finish: 'gloss',
          depth: 12,
          scale: 0.5,
        })
    return [
      b.stroke(`M250 130C230 330 330 440 400 480C470 440 570 330 550 130`, metal(b).deep, 9),
      b.stroke(`M250 130C230 330 330 440 400 480C470 440 570 330 550 130`, metal(b).light, 5, {
        dash: '9 6',
      }),
      ...[
        [292, 370, 20],
        [330, 420, 26],
        [470, 420, 26],
        [508, 370, 20],
        [268, 310, 15],
        [532, 310, 15],
      ].map(([x = 0, y = 0, r = 0]) => gem(b, x, y, r)),
      b.stroke(ring(400, 474, 15, 1), metal(b).base, 7),
      pendant,
    ]
  },
}

export const bracelet: Drawing = {
  box: [150, 190, 650, 640],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.stroke(oval(400, 400, 216, 186), metal(b).deep, 8),
    ...around(400, 400, 216, 22, 186).map(([x, y], at) =>
      at === 11
        ? ''
        : at % 3 === 2
          ? b.part(oval(x, y, 21), metal(b).base, { form: 'round', finish: 'gloss', depth: 5 })
          : gem(b, x, y, at % 3 ? 27 : 30)
    ),
    b.motif
      ? b.figure(b.motif, 400, 630, 130)
      : b.part(heart(400, 630, 96), metal(b).base, { form: 'round', finish: 'gloss', depth: 8 }),
    b.stroke(ring(400, 582, 13, 1), metal(b).shade, 6),
  ],
}

export const earrings: Drawing = {
  box: [200, 130, 600, 660],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => {
    const one = (x: number) => [
      b.stroke(`M${x - 30} 240C${x - 60} 120 ${x + 50} 110 ${x} 270`, metal(b).deep, 9),
      b.stroke(`M${x - 30} 240C${x - 60} 120 ${x + 50} 110 ${x} 270`, metal(b).light, 4),
      gem(b, x, 300, 32),
      b.stroke(ring(x, 346, 13, 1), metal(b).base, 6),
      b.motif
        ? b.figure(b.motif, x, 440, 180)
        : b.body(drop(x, 350, 120, 220), { form: 'round', finish: 'gloss', depth: 11, scale: 0.5 }),
      b.motif ? '' : b.flat(oval(x - 20, 480, 11, 26), '#ffffff', 0.45),
      b.part(oval(x, b.motif ? 552 : 594, 17), metal(b).base, {
        form: 'round',
        finish: 'gloss',
        depth: 5,
      }),
    ]
    return [...one(290), ...one(510)]
  },
}

export const ringJewel: Drawing = {
  box: [210, 130, 590, 650],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    b.rod(oval(400, 470, 160), metal(b), 38),
    ...(b.motif
      ? [b.figure(b.motif, 400, 250, 220)]
      : [
          b.part(petals(400, 262, 124, 10, 0.88), metal(b).base, {
            form: 'soft',
            finish: 'metal',
            depth: 8,
          }),
          b.body(oval(400, 262, 88), { form: 'round', finish: 'gloss', depth: 12, scale: 0.5 }),
          b.stroke(
            'M356 230L400 200L444 230L430 300H370zM356 230H444M370 300L400 230L430 300',
            '#ffffff',
            5,
            { opacity: 0.5 }
          ),
          ...around(400, 262, 104, 10).map(([x, y]) =>
            b.part(oval(x, y, 11), '#f4f6f6', { form: 'round', depth: 3 })
          ),
        ]),
  ],
}

export const brooch: Drawing = {
  box: [200, 200, 600, 600],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) =>
    b.motif
      ? [
          b.stroke('M200 560L600 260', metal(b).shade, 9),
          b.figure(b.motif, 400, 400, 390),
          ...around(400, 400, 40, 3).map(([x, y]) =>
            b.part(oval(x, y, 9), '#f6f2ea', { form: 'round', depth: 3 })
          ),
        ]
      : [
          b.body(petals(400, 400, 196, 8, 0.72), { form: 'soft', depth: 14, scale: 0.5 }),
          b.part(petals(400, 400, 128, 8, 0.72, 22), b.main.light, { form: 'soft', depth: 10 }),
          b.part(petals(400, 400, 70, 10, 0.88), metal(b).base, {
            form: 'soft',
            finish: 'metal',
            depth: 6,
          }),
          b.part(oval(400, 400, 46), '#f6f2ea', { form: 'round', finish: 'gloss', depth: 8 }),
        ],
}

export const charm: Drawing = {
  box: [240, 130, 560, 670],
  stance: 'lies',
  finish: 'metal',
  colours: ['#bcc3c8', '#d2a950', '#c9766a'],
  draw: (b) => [
    b.part(
      'M350 180C350 130 450 130 450 180V250C450 300 350 300 350 250zM376 186V250C376 268 424 268 424 250V186C424 164 376 164 376 186z',
      '#c3c9cd',
      { form: 'soft', depth: 5 }
    ),
    b.stroke(ring(400, 316, 28, 1), '#9aa3a8', 10),
    b.stroke('M400 340V380', '#9aa3a8', 8),
    b.motif
      ? b.figure(b.motif, 400, 510, 290)
      : b.body(heart(400, 520, 270), { form: 'round', depth: 14, scale: 0.6 }),
    b.lettering ? b.emblem(400, 510, 120) : '',
  ],
}
