import type { Drawing } from '../../drawing.ts'
import { around, oval, ring } from '../../shapes.ts'
import { heart, petals } from '../../outlines.ts'
import { metal } from './metal.ts'

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
          ...around(400, 262, 104, 10).map(([x, y]) => b.ball(x, y, 11, '#f4f6f6')),
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
          ...around(400, 400, 40, 3).map(([x, y]) => b.ball(x, y, 9, '#f6f2ea')),
        ]
      : [
          b.body(petals(400, 400, 196, 8, 0.72), { form: 'soft', depth: 14, scale: 0.5 }),
          b.part(petals(400, 400, 128, 8, 0.72, 22), b.main.light, { form: 'soft', depth: 10 }),
          b.part(petals(400, 400, 70, 10, 0.88), metal(b).base, {
            form: 'soft',
            finish: 'metal',
            depth: 6,
          }),
          b.ball(400, 400, 46, '#f6f2ea'),
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
