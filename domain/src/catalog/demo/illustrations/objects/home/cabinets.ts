import type { Brush } from '../../brush.ts'
import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'

const knob = (b: Brush, x: number, y: number) =>
  b.part(oval(x, y, 15), b.second.base, { form: 'round', finish: 'gloss' })

const chestOfDrawers: Drawing = {
  box: [190, 170, 610, 650],
  stance: 'stands',
  finish: 'wood',
  colours: ['#f5efdf', '#c49a6c', '#a9c2c8', '#d9a5a0'],
  draw: (b) => {
    const drawer = (y: number) =>
      b.body(rect(226, y, 348, 112, 8), { form: 'soft', depth: 7 }) +
      b.stroke(rect(240, y + 14, 320, 84, 5), b.main.deep, 3, { opacity: 0.5 }) +
      knob(b, 320, y + 56) +
      knob(b, 480, y + 56)
    return [
      b.part('M220 610H260L250 650H228zM540 610H580L572 650H550z', b.main.deep, { form: 'plain' }),
      b.part(rect(204, 200, 392, 420, 10), b.main.shade, {
        form: 'soft',
        depth: 12,
        finish: 'wood',
      }),
      b.part(rect(190, 176, 420, 36, 10), b.main.light, { form: 'cylinder', finish: 'wood' }),
      drawer(224),
      drawer(348),
      drawer(472),
      b.emblem(400, 404, 90),
    ]
  },
}

/** Two doors with panels. */
const cupboard: Drawing = {
  box: [190, 170, 610, 650],
  stance: 'stands',
  finish: 'wood',
  colours: ['#f5efdf', '#c49a6c', '#a9c2c8'],
  draw: (b) => [
    b.part('M220 610H260L250 650H228zM540 610H580L572 650H550z', b.main.deep, { form: 'plain' }),
    b.part(rect(204, 206, 392, 414, 10), b.main.shade, { form: 'soft', depth: 12, finish: 'wood' }),
    b.part('M190 216Q190 196 210 196H330Q400 140 470 196H590Q610 196 610 216z', b.main.light, {
      form: 'soft',
      depth: 8,
      finish: 'wood',
    }),
    ...[228, 404].map(
      (x) =>
        b.body(rect(x, 236, 168, 356, 8), { form: 'soft', depth: 7 }) +
        b.stroke(rect(x + 24, 264, 120, 300, 8), b.main.deep, 4, { opacity: 0.5 })
    ),
    b.emblem(400, 400, 90) || b.flat(heart(312, 330, 50) + heart(488, 330, 50), b.main.deep, 0.6),
    knob(b, 378, 420) + knob(b, 422, 420),
  ],
}

/** Little drawers for little things. */
const miniChest: Drawing = {
  box: [150, 300, 650, 640],
  stance: 'stands',
  finish: 'wood',
  colours: ['#f5efdf', '#d9a5a0', '#a9c2c8', '#c49a6c'],
  suits: ({ size, setSize }) => size === 'mini' || size === 'small' || (setSize ?? 0) >= 2,
  several: true,
  draw: (b) => [
    b.part(rect(150, 310, 500, 324, 14), b.main.shade, { form: 'soft', depth: 12, finish: 'wood' }),
    ...[0, 1, 2, 3, 4, 5].map((at) => {
      const [x, y] = [172 + (at % 3) * 156, 332 + Math.floor(at / 3) * 146]
      return (
        b.body(rect(x, y, 144, 132, 8), { form: 'soft', depth: 6, scale: 0.7 }) +
        b.part(rect(x + 40, y + 22, 64, 34, 4), PAINT.cream, { form: 'flat' }) +
        knob(b, x + 72, y + 90)
      )
    }),
    b.part(oval(190, 636, 17) + oval(610, 636, 17), b.main.deep, { form: 'plain' }),
  ],
}

export const cabinet: Drawings = [chestOfDrawers, cupboard, miniChest]
