import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

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
