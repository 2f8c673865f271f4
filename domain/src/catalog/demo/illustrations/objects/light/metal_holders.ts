import type { Drawing } from '../../drawing.ts'
import { heart, star } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { flame } from './flame.ts'

/** A little metal lantern with cut-outs. */
export const cagedHolder: Drawing = {
  box: [240, 190, 560, 640],
  stance: 'stands',
  finish: 'metal',
  colours: ['#a3abb0', '#bfc4c9', '#cfa449'],
  suits: ({ material, pattern }) =>
    material !== null && !pattern && /zinc|metal|wire|tin|iron/.test(material),
  draw: (b) => [
    b.stroke('M280 330C280 150 520 150 520 330', b.main.deep, 11),
    b.part(
      turned(
        400,
        [
          [136, 350],
          [136, 600],
        ],
        { top: 28, base: 22 }
      ),
      '#fdebc0',
      { form: 'plain', opacity: 0.8 }
    ),
    b.part(
      turned(
        400,
        [
          [58, 530],
          [58, 594],
        ],
        { top: 13, base: 12 }
      ),
      '#f8ecd2',
      { form: 'cylinder' }
    ),
    flame(b, 400, 530, 0.95),
    ...[-126, -84, -30, 30, 84, 126].map((x) =>
      b.part(rect(400 + x - 8, 346, 16, 258, 5), b.main.shade, { form: 'metal' })
    ),
    b.motif === 'star'
      ? b.body(star(400, 460, 92, { round: 6 }), { form: 'soft', depth: 8 })
      : b.body(heart(400, 460, 150), { form: 'soft', depth: 8 }),
    b.body(
      turned(
        400,
        [
          [148, 320],
          [150, 366],
        ],
        { top: 30, base: 28 }
      ),
      { form: 'cylinder' }
    ),
    b.part(oval(400, 320, 148, 30), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 324, 130, 22), b.main.deep),
    b.body(
      turned(
        400,
        [
          [150, 586],
          [148, 622],
        ],
        { top: 28, base: 24 }
      ),
      { form: 'cylinder' }
    ),
  ],
}

/** A heart on a ribbon with a cup for the light: the best-known thing this kind of shop sells. */
export const heartHolder: Drawing = {
  box: [190, 170, 610, 650],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#fbfaf7', '#c8303a', '#d9a5a0'],
  suits: ({ motif, material, colours }) =>
    motif === 'heart' && (material !== 'glass' || colours.length > 0),
  draw: (b) => [
    b.stroke('M400 -260V260', '#a99577', 6),
    b.body(heart(400, 410, 430), { form: 'soft', depth: 18 }),
    b.flat(heart(400, 400, 270), '#5b4a3c', 0.55),
    b.flat(heart(400, 404, 262), '#fbe4b4'),
    b.within(heart(400, 404, 262), flame(b, 400, 440, 0.95)),
    b.part(
      turned(
        400,
        [
          [70, 436],
          [64, 496],
        ],
        { top: 14, base: 14 }
      ),
      b.main.light,
      { form: 'cylinder', finish: b.finish }
    ),
    b.flat(oval(400, 436, 70, 13), '#fdf3da'),
    b.part(
      'M400 226C364 190 334 200 338 226S366 256 400 232zM400 226C436 190 466 200 462 226S434 256 400 232z',
      b.second.base,
      { depth: 5 }
    ),
  ],
}
