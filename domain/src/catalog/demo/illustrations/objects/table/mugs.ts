import type { Drawing, Drawings } from '../../drawing.ts'
import { shaded } from '../../palette.ts'
import { oval } from '../../shapes.ts'
import { turned } from '../../turned.ts'

const TEA = '#a8683a'

/** A mug seen a little from above, its handle to the right. */
const straightMug: Drawing = {
  box: [190, 200, 640, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  draw: (b) => {
    const wall = turned(
      365,
      [
        [165, 245],
        [163, 420],
        [150, 560],
        [128, 612],
      ],
      { base: 26 }
    )
    return [
      b.rod('M512 300C640 280 660 500 496 520', b.main, 44),
      b.body(wall, { form: 'cylinder', area: [200, 276, 330, 300] }),
      b.emblem(365, 440, 190),
      b.part(oval(365, 245, 165, 44), b.main.light, { form: 'plain' }),
      b.flat(oval(365, 249, 148, 34), shaded(b.main.base)),
      b.flat(oval(365, 262, 128, 21), TEA),
      b.flat('M250 252a128 21 0 0 1 100 -11', '#fff', 0.25),
    ]
  },
}

/** A rounder mug that narrows to its foot. */
const belliedMug: Drawing = {
  box: [190, 220, 640, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  draw: (b) => [
    b.rod('M510 330C660 290 650 540 480 530', b.main, 38),
    b.body(
      turned(
        365,
        [
          [150, 262],
          [170, 340],
          [172, 430],
          [140, 550],
          [104, 614],
        ],
        { base: 22 }
      ),
      { form: 'cylinder', area: [190, 290, 350, 290] }
    ),
    b.emblem(365, 440, 190),
    b.part(oval(365, 262, 150, 40), b.main.light, { form: 'plain' }),
    b.flat(oval(365, 266, 134, 31), shaded(b.main.base)),
    b.flat(oval(365, 278, 116, 19), TEA),
  ],
}

/** Enamelled tin: straight, with a dark rim. */
const tinMug: Drawing = {
  box: [180, 230, 640, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  suits: ({ material }) => /enamel|metal|tin/.test(material ?? ''),
  draw: (b) => [
    b.stroke('M528 330H600Q624 330 624 360V480Q624 510 596 510H528', b.second.shade, 21),
    b.stroke('M528 330H600Q624 330 624 360V480Q624 510 596 510H528', b.main.base, 13),
    b.body(
      turned(
        360,
        [
          [172, 280],
          [170, 606],
        ],
        { base: 26 }
      ),
      { form: 'cylinder', area: [188, 300, 344, 320] }
    ),
    b.emblem(360, 450, 190),
    b.part(oval(360, 280, 174, 42), b.main.pale, { form: 'plain' }),
    b.flat(oval(360, 284, 158, 33), shaded(b.main.base)),
    b.stroke(oval(360, 280, 172, 41), b.second.base, 10),
    b.stroke('M190 606A170 26 0 0 0 530 606', b.second.base, 8),
  ],
}

export const mug: Drawings = [straightMug, straightMug, belliedMug, tinMug]
