import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

const roundTin: Drawing = {
  box: [220, 170, 580, 640],
  stance: 'stands',
  finish: 'gloss',
  tiled: true,
  colours: ['#f3e7cb', '#86b8ad', '#c9766a', '#8fb3cf'],
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [170, 260],
          [170, 612],
        ],
        { base: 28 }
      ),
      { form: 'cylinder' }
    ),
    b.part(rect(290, 390, 220, 110, 14), PAINT.cream, { form: 'flat' }),
    b.stroke(rect(300, 400, 200, 90, 8), b.second.base, 4),
    b.lettering
      ? b.words(b.lettering, 400, 445, 50, 170, PAINT.cream)
      : b.stroke('M336 434H464M356 458H444', b.main.line, 7),
    b.part(
      turned(
        400,
        [
          [176, 212],
          [176, 270],
        ],
        { base: 28 }
      ),
      b.second.base,
      { form: 'cylinder', finish: 'gloss' }
    ),
    b.part(oval(400, 212, 176, 32), b.second.light, { form: 'flat' }),
    b.part(oval(400, 198, 30, 14), b.second.shade, { form: 'cylinder' }),
    b.part(oval(400, 186, 24, 16), b.second.base, { form: 'round' }),
  ],
}

/** A square tin with a hinged lid. */
const squareTin: Drawing = {
  box: [200, 230, 600, 640],
  stance: 'stands',
  finish: 'gloss',
  tiled: true,
  colours: ['#f3e7cb', '#86b8ad', '#c9766a', '#8fb3cf'],
  draw: (b) => [
    b.body(rect(210, 330, 380, 304, 20), { form: 'soft', depth: 20 }),
    b.part(rect(200, 250, 400, 96, 22), b.second.base, { form: 'soft', depth: 13 }),
    b.flat(rect(210, 344, 380, 12), b.main.deep, 0.45),
    b.part(rect(372, 316, 56, 54, 10), PAINT.steel, { form: 'soft', depth: 5 }),
    b.lettering
      ? b.part(rect(280, 430, 240, 110, 14), PAINT.cream, { form: 'flat' }) +
        b.words(b.lettering, 400, 485, 56, 190, PAINT.cream)
      : '',
    b.flat(rect(226, 376, 18, 230, 9), '#ffffff', 0.3),
  ],
}

export const storageTin: Drawings = [roundTin, roundTin, squareTin]
