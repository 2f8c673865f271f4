import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { crate } from './baskets.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

const soft = ({ material }: { material: string | null }) => !/wood|bamboo/.test(material ?? '')

const cardBox: Drawing = {
  box: [140, 240, 660, 640],
  stance: 'stands',
  finish: 'paper',
  tiled: true,
  suits: soft,
  draw: (b) => [
    b.body(rect(164, 360, 472, 270, 10), { form: 'soft', depth: 22 }),
    b.part(rect(140, 270, 520, 106, 12), b.second.base, { form: 'soft', depth: 14 }),
    b.flat(rect(164, 376, 472, 14), b.main.deep, 0.45),
    b.part(rect(310, 450, 180, 96, 10), PAINT.gold, { depth: 5 }),
    b.flat(rect(324, 464, 152, 68, 4), PAINT.cream),
    b.lettering
      ? b.words(b.lettering, 400, 498, 42, 130, PAINT.cream)
      : b.stroke('M348 488H452M364 510H436', b.main.line, 6),
  ],
}

const hatBox: Drawing = {
  box: [160, 240, 640, 640],
  stance: 'stands',
  finish: 'paper',
  tiled: true,
  suits: soft,
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [220, 390],
          [220, 600],
        ],
        { base: 38 }
      ),
      { form: 'cylinder' }
    ),
    b.part(
      turned(
        400,
        [
          [236, 310],
          [236, 394],
        ],
        { base: 42 }
      ),
      b.second.base,
      { form: 'cylinder' }
    ),
    b.body(oval(400, 310, 236, 44), { form: 'flat', scale: 0.7 }),
    b.stroke(oval(400, 310, 232, 41), b.second.light, 6),
    b.part(
      'M390 300C340 240 290 256 300 292S350 322 396 306zM410 300C460 240 510 256 500 292S450 322 404 306z',
      b.second.light,
      { depth: 7 }
    ),
    b.part(oval(400, 304, 21, 17), b.second.deep, { form: 'round' }),
  ],
}

/** A wooden chest with a clasp. */
const chest: Drawing = {
  box: [140, 270, 660, 640],
  stance: 'stands',
  finish: 'wood',
  suits: ({ material }) => material === 'wood' || material === 'bamboo',
  draw: (b) => [
    b.body('M150 420V350C150 290 210 280 260 280H540C590 280 650 290 650 350V420z', {
      form: 'soft',
      depth: 14,
    }),
    b.body(rect(150, 416, 500, 216, [0, 0, 14, 14]), { form: 'soft', depth: 16 }),
    b.flat(rect(150, 412, 500, 9), b.main.deep),
    ...[200, 560].map((x) =>
      b.part(rect(x, 284, 40, 346, 4), b.second.shade, { form: 'cylinder' })
    ),
    b.part(rect(364, 390, 72, 84, 12), PAINT.gold, { form: 'soft', depth: 6 }),
    b.flat(oval(400, 424, 10) + rect(394, 428, 12, 26, 3), '#5c4520'),
    b.emblem(400, 554, 110),
  ],
}

export const storageBox: Drawings = [cardBox, hatBox, chest, crate]
