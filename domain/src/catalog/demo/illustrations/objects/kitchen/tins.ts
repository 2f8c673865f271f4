import type { Drawing } from '../../drawing.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const cakeTin: Drawing = {
  box: [150, 300, 650, 640],
  stance: 'stands',
  finish: 'gloss',
  tiled: true,
  colours: ['#f3e7cb', '#e7a9b5', '#86b8ad', '#8fb3cf'],
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [240, 400],
          [240, 590],
        ],
        { base: 44 }
      ),
      { form: 'cylinder', scale: 0.85 }
    ),
    b.part(
      turned(
        400,
        [
          [250, 350],
          [250, 410],
        ],
        { base: 44 }
      ),
      b.second.base,
      { form: 'cylinder', finish: 'gloss' }
    ),
    b.body(oval(400, 350, 250, 50), { form: 'flat', scale: 0.7 }),
    b.stroke(oval(400, 350, 246, 47), b.second.base, 8),
  ],
}

export const lunchBox: Drawing = {
  box: [140, 210, 660, 640],
  stance: 'stands',
  finish: 'gloss',
  tiled: true,
  draw: (b) => [
    b.stroke('M300 290V236Q300 214 322 214H478Q500 214 500 236V290', b.second.shade, 26),
    b.stroke('M300 290V236Q300 214 322 214H478Q500 214 500 236V290', b.second.base, 16),
    b.body(rect(150, 280, 500, 350, 44), { form: 'soft', depth: 20 }),
    b.part('M150 400V324A44 44 0 0 1 194 280H606A44 44 0 0 1 650 324V400z', b.second.base, {
      form: 'soft',
      depth: 14,
    }),
    b.flat(rect(150, 396, 500, 10), b.main.deep, 0.6),
    b.part(rect(214, 378, 56, 60, 10), b.main.pale, { depth: 6 }),
    b.part(rect(530, 378, 56, 60, 10), b.main.pale, { depth: 6 }),
    b.lettering ? b.words(b.lettering, 400, 342, 60, 380, b.second.base) : '',
  ],
}
