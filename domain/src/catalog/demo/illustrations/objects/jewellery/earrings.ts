import type { Drawing, Drawings } from '../../drawing.ts'
import { drop, petals } from '../../outlines.ts'
import { oval, ring } from '../../shapes.ts'
import { gem, metal } from './metal.ts'

const dropEarrings: Drawing = {
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
      b.ball(x, b.motif ? 552 : 594, 17, metal(b).base),
    ]
    return [...one(290), ...one(510)]
  },
}

const hoops: Drawing = {
  box: [170, 160, 630, 600],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) =>
    [276, 524].flatMap((x) => [
      b.rod(ring(x, 400, 100, 1, 118), b.decorated ? metal(b) : b.main, 24),
      b.stroke(`M${x - 10} 286C${x - 30} 200 ${x + 30} 190 ${x + 22} 270`, metal(b).shade, 8),
      ...[-56, 0, 56].map((dx) => {
        const y = 400 + Math.round(118 * Math.sqrt(1 - (dx / 100) ** 2))
        return b.motif && dx === 0
          ? b.figure(b.motif, x, y + 46, 110)
          : gem(b, x + dx, y + 20, dx ? 18 : 24)
      }),
    ]),
}

const studs: Drawing = {
  box: [170, 250, 630, 550],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) =>
    [282, 518].flatMap((x) => [
      b.stroke(`M${x + 60} 470L${x + 104} 512`, metal(b).shade, 9),
      b.motif
        ? b.figure(b.motif, x, 400, 220)
        : b.part(petals(x, 400, 100, 12, 0.9), metal(b).base, {
            form: 'soft',
            finish: 'metal',
            depth: 7,
          }) + b.body(oval(x, 400, 70), { form: 'round', finish: 'gloss', depth: 11, scale: 0.5 }),
    ]),
}

export const earrings: Drawings = [dropEarrings, dropEarrings, hoops, studs]
