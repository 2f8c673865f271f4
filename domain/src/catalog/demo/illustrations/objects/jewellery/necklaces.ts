import type { Drawing, Drawings } from '../../drawing.ts'
import { drop, heart } from '../../outlines.ts'
import { oval, ring, sag } from '../../shapes.ts'
import { gem, metal } from './metal.ts'

const beadsAndDrop: Drawing = {
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

/** One strand of large beads. */
const strand: Drawing = {
  box: [190, 130, 610, 670],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => {
    const arc = Array.from({ length: 25 }, (_, at) => {
      const turn = ((at / 24) * 290 + 35) * (Math.PI / 180)
      return {
        x: 400 + Math.sin(turn) * 186,
        y: 400 - Math.cos(turn) * 232,
        r: 16 + 15 * Math.sin((at / 24) * Math.PI),
      }
    })
    return [
      b.stroke('M296 208C330 168 470 168 504 208', metal(b).base, 6, { dash: '8 6' }),
      ...arc.map(({ x, y, r }, at) =>
        at % 4 === 2
          ? b.ball(x, y, r * 0.8, b.decorated ? b.second.base : metal(b).base)
          : gem(b, x, y, r)
      ),
      b.motif ? b.figure(b.motif, 400, 660, 130) : '',
    ]
  },
}

/** A fine chain with a pendant. */
const pendant: Drawing = {
  box: [210, 110, 590, 680],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.stroke('M240 110C230 300 360 420 400 450C440 420 570 300 560 110', metal(b).deep, 7),
    b.stroke('M240 110C230 300 360 420 400 450C440 420 570 300 560 110', metal(b).pale, 4, {
      dash: '7 5',
    }),
    b.stroke(ring(400, 462, 17, 1), metal(b).base, 8),
    b.motif
      ? b.figure(b.motif, 400, 580, 220)
      : b.part(oval(400, 580, 112), metal(b).base, { form: 'round', finish: 'metal', depth: 9 }) +
        b.body(b.decorated ? heart(400, 584, 150) : oval(400, 580, 86), {
          form: 'round',
          finish: 'gloss',
          depth: 11,
          scale: 0.5,
        }) +
        b.flat(oval(372, 550, 26, 14), '#ffffff', 0.4),
  ],
}

/** Three strands, one below the other. */
const strands: Drawing = {
  box: [170, 140, 630, 640],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    ...[150, 235, 320].flatMap((depth, row) => {
      const points = sag([210 - row * 12, 170], [590 + row * 12, 170], depth, 13 + row * 4)
      return points.map(([x, y], at) =>
        (at + row) % 3 === 0
          ? b.flat(oval(x, y, 12), b.second.base) + b.flat(oval(x - 3, y - 4, 4), '#ffffff', 0.6)
          : gem(b, x, y, row === 1 ? 17 : 14)
      )
    }),
    b.motif
      ? b.figure(b.motif, 400, 600, 130)
      : b.body(drop(400, 500, 80, 120), { form: 'round', finish: 'gloss', depth: 8, scale: 0.5 }),
  ],
}

export const necklace: Drawings = [beadsAndDrop, strand, pendant, strands]
