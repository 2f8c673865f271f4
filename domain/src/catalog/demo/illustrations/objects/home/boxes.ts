import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { crate } from './fittings.ts'
import { heart, oval, rect, turned } from '../../shapes.ts'

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

const roundTrinketBox: Drawing = {
  box: [180, 260, 620, 640],
  stance: 'stands',
  finish: 'gloss',
  colours: ['#f6c9d6', '#f3e7cb', '#a9c8e4', '#c7b0de'],
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [200, 460],
          [206, 560],
          [170, 618],
        ],
        { base: 26 }
      ),
      { form: 'cylinder' }
    ),
    b.part(
      turned(
        400,
        [
          [208, 430],
          [208, 470],
        ],
        { base: 34 }
      ),
      b.main.light,
      { form: 'cylinder', finish: 'gloss' }
    ),
    b.body('M192 432C196 350 280 320 400 320S604 350 608 432A208 34 0 0 1 192 432z', {
      form: 'round',
      depth: 16,
    }),
    b.stroke('M192 434a208 34 0 0 0 416 0', PAINT.gold, 8),
    b.motif
      ? `<g>${b.figure(b.motif, 400, 268, 150)}</g>`
      : b.part(heart(400, 294, 84), b.second.base, { form: 'round', finish: 'gloss' }),
  ],
}

const heartTrinketBox: Drawing = {
  box: [180, 230, 620, 640],
  stance: 'stands',
  finish: 'gloss',
  colours: ['#f6c9d6', '#f3e7cb', '#c8434f'],
  suits: ({ motif }) => motif === 'heart',
  draw: (b) => [
    b.part('M400 640C340 610 190 540 190 430H610C610 540 460 610 400 640z', b.main.shade, {
      form: 'cylinder',
      finish: 'gloss',
    }),
    b.body(
      'M400 580C320 540 180 480 184 390C186 330 250 300 310 306C352 310 386 332 400 360C414 332 448 310 490 306C550 300 614 330 616 390C620 480 480 540 400 580z',
      { form: 'round', depth: 18, scale: 0.8 }
    ),
    b.stroke('M190 420C210 500 330 550 400 584C470 550 590 500 610 420', PAINT.gold, 7),
    b.part(oval(400, 300, 22), PAINT.gold, { form: 'round' }),
    b.part(heart(400, 262, 76), b.second.base, { form: 'round', finish: 'gloss' }),
  ],
}

/** A square casket on feet. */
const casket: Drawing = {
  box: [190, 260, 610, 640],
  stance: 'stands',
  finish: 'gloss',
  colours: ['#c7b0de', '#a9c8e4', '#f3e7cb', '#bfc4c9'],
  suits: ({ motif, material }) => motif === null && material !== 'ceramic',
  draw: (b) => [
    ...[220, 580].map((x) => b.part(oval(x, 618, 25, 21), PAINT.gold, { form: 'round' })),
    b.body(rect(200, 430, 400, 184, 16), { form: 'soft', depth: 16, scale: 0.8 }),
    b.body('M196 430C200 360 250 340 300 336H500C550 340 600 360 604 430z', {
      form: 'soft',
      depth: 12,
      scale: 0.8,
    }),
    b.part(rect(190, 418, 420, 24, 10), PAINT.gold, { form: 'metal' }),
    b.part(oval(400, 316, 24), b.second.base, { form: 'round', finish: 'gloss' }),
    b.part(rect(376, 426, 48, 54, 10), PAINT.gold, { form: 'soft', depth: 5 }),
  ],
}

export const trinketBox: Drawings = [roundTrinketBox, heartTrinketBox, casket]
