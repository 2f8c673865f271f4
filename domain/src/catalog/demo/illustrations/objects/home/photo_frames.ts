import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { line, oval, polygon, rect } from '../../shapes.ts'
import { view } from './view.ts'

const uprightFrame: Drawing = {
  box: [190, 130, 610, 670],
  stance: 'hangs',
  finish: 'wood',
  colours: ['#f5efdf', '#c49a6c', '#bfc4c9', '#a9c2c8'],
  draw: (b) => [
    b.body(rect(190, 130, 420, 540, 10), { form: 'flat', scale: 0.7 }),
    b.stroke(
      line([190, 130], [262, 202]) +
        line([610, 130], [538, 202]) +
        line([190, 670], [262, 598]) +
        line([610, 670], [538, 598]),
      b.main.deep,
      3,
      { opacity: 0.4 }
    ),
    b.stroke(rect(204, 144, 392, 512, 4), b.main.light, 6),
    b.flat(rect(250, 190, 300, 420), b.main.deep),
    b.flat(rect(258, 198, 284, 404), PAINT.cream),
    b.motif || b.lettering
      ? b.flat(rect(284, 224, 232, 352), '#dfe9ea') + b.emblem(400, 400, 190)
      : view(b, 284, 224, 232, 352),
    b.flat(
      polygon([
        [284, 224],
        [420, 224],
        [284, 420],
      ]),
      '#ffffff',
      0.28
    ),
  ],
}

/** On its stand, seen from the front. */
const deskFrame: Drawing = {
  box: [130, 200, 670, 640],
  stance: 'stands',
  finish: 'wood',
  colours: ['#f5efdf', '#c49a6c', '#a9c2c8'],
  draw: (b) => [
    b.part(
      polygon([
        [380, 420],
        [600, 640],
        [640, 640],
        [460, 420],
      ]),
      b.main.deep,
      { form: 'plain' }
    ),
    b.body(rect(130, 210, 540, 424, 14), { form: 'soft', depth: 10, scale: 0.7 }),
    b.flat(rect(186, 266, 428, 312), b.main.deep),
    b.flat(rect(194, 274, 412, 296), PAINT.cream),
    b.motif || b.lettering
      ? b.flat(rect(220, 300, 360, 244), '#dfe9ea') + b.emblem(400, 422, 190)
      : view(b, 220, 300, 360, 244),
    b.flat(
      polygon([
        [220, 300],
        [380, 300],
        [220, 500],
      ]),
      '#ffffff',
      0.28
    ),
  ],
}

const ovalFrame: Drawing = {
  box: [200, 130, 600, 670],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#cfa449', '#f5efdf', '#bfc4c9'],
  suits: ({ material, lettering }) =>
    !lettering && material !== null && !['wood', 'paper', 'fabric'].includes(material),
  draw: (b) => [
    b.stroke('M340 150Q400 90 460 150', b.second.base, 11),
    b.body(oval(400, 410, 200, 258), { form: 'soft', depth: 13, scale: 0.6 }),
    b.stroke(oval(400, 410, 178, 236), b.main.pale, 6),
    b.flat(oval(400, 410, 150, 206), b.main.deep),
    b.within(oval(400, 410, 143, 199), view(b, 250, 200, 300, 420)),
    b.motif ? b.emblem(400, 400, 170) : '',
    b.flat('M270 350A150 206 0 0 1 350 222A260 260 0 0 0 270 350z', '#ffffff', 0.45),
  ],
}

/** Several small windows for the family. */
const manyFrame: Drawing = {
  box: [110, 220, 690, 580],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#f5efdf', '#c49a6c', '#2b2b2e'],
  suits: ({ setSize }) => (setSize ?? 0) >= 3,
  draw: (b) => [
    b.body(rect(110, 220, 580, 360, 14), { form: 'soft', depth: 10 }),
    ...[0, 1, 2].map(
      (at) =>
        b.flat(rect(148 + at * 176, 262, 152, 276, 4), b.main.deep) +
        view(b, 156 + at * 176, 270, 136, 260)
    ),
  ],
}

export const photoFrame: Drawings = [uprightFrame, deskFrame, ovalFrame, manyFrame]
