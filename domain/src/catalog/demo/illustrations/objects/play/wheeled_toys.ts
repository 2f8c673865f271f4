import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { ball, stackingRings } from './baby_toys.ts'
import { dollsHouse, rockingHorse } from './nursery_toys.ts'

/** The motif on wheels, to pull along. */
const pullAlong: Drawing = {
  box: [150, 190, 650, 640],
  stance: 'stands',
  finish: 'wood',
  mirrors: true,
  suits: ({ motif }) => motif !== null && motif !== 'horse' && motif !== 'house',
  draw: (b) => [
    b.part(rect(190, 560, 420, 40, 14), '#c49a6c', { form: 'cylinder', finish: 'wood' }),
    b.figure('duck', 400, 370, 400),
    ...[260, 540].map(
      (x) =>
        b.part(oval(x, 598, 44), b.second.base, { form: 'round' }) +
        b.part(oval(x, 598, 14), PAINT.gold, { form: 'round' })
    ),
    b.stroke('M190 580C130 580 120 620 70 610', '#b98a5e', 7),
  ],
}

const train: Drawing = {
  box: [150, 190, 650, 640],
  stance: 'stands',
  finish: 'wood',
  mirrors: true,
  draw: (b) => [
    b.part(rect(490, 230, 46, 220, 8), b.second.shade, { form: 'cylinder' }) +
      b.part(rect(474, 210, 78, 34, 8), b.second.base, { form: 'cylinder' }),
    b.body('M200 330H360V430H600Q640 430 640 470V560H170V350Q170 330 200 330z', {
      form: 'soft',
      depth: 18,
      scale: 0.7,
    }),
    b.part(rect(160, 296, 214, 44, 14), b.second.base, { form: 'soft', depth: 7 }),
    b.flat(rect(214, 366, 96, 76, 10), PAINT.cream),
    ...[
      [236, 580, 60],
      [400, 590, 50],
      [540, 590, 50],
    ].map(
      ([x = 0, y = 0, r = 0]) =>
        b.part(oval(x, y, r), b.third.base, { form: 'round' }) +
        b.part(oval(x, y, r * 0.35), PAINT.gold, { form: 'round' })
    ),
    ...[
      [540, 176, 30],
      [590, 130, 40],
    ].map(([x = 0, y = 0, r = 0]) => b.flat(oval(x, y, r), '#ffffff', 0.7)),
  ],
}

export const toy: Drawings = [train, stackingRings, ball, pullAlong, rockingHorse, dollsHouse]
