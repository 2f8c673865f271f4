import type { Drawing, Drawings } from '../../drawing.ts'
import { oval, rect } from '../../shapes.ts'

const PILLOW =
  'M170 190C240 214 320 204 400 204S560 214 630 190C642 186 650 196 646 208C624 270 634 330 634 400S624 530 646 592C650 604 642 614 630 610C560 586 480 596 400 596S240 586 170 610C158 614 150 604 154 592C176 530 166 470 166 400S176 270 154 208C150 196 158 186 170 190z'

const squareCushion: Drawing = {
  box: [150, 180, 650, 620],
  stance: 'lies',
  finish: 'fabric',
  draw: (b) => [
    b.body(PILLOW, { form: 'round', depth: 20, area: [150, 196, 500, 408] }),
    b.stroke(PILLOW, b.second.base, 9),
    b.emblem(400, 400, 290),
    b.decorated || b.lettering
      ? ''
      : b.part(oval(400, 400, 22), b.second.base, { form: 'round' }) +
        b.stroke(
          'M400 376Q396 330 380 300M424 400Q470 404 500 392M400 424Q404 470 416 500M376 400Q330 396 300 408',
          b.main.deep,
          6,
          { opacity: 0.4 }
        ),
  ],
}

const roundCushion: Drawing = {
  box: [170, 170, 630, 630],
  stance: 'lies',
  finish: 'fabric',
  suits: ({ pattern, lettering }) =>
    !lettering && (pattern === 'patchwork' || pattern === 'mosaic'),
  draw: (b) => [
    b.body(oval(400, 400, 226), { form: 'round', depth: 22 }),
    b.stroke(oval(400, 400, 222), b.second.base, 10),
    ...Array.from(
      { length: 12 },
      (_, at) =>
        `<path d="M400 370V210" transform="rotate(${at * 30} 400 400)" stroke="${b.main.deep}" stroke-opacity=".28" stroke-width="5"/>`
    ),
    b.part(oval(400, 400, 30), b.second.base, { form: 'round' }),
    b.motif ? b.emblem(400, 400, 200) : '',
  ],
}

/** A long one for the small of the back. */
const bolster: Drawing = {
  box: [110, 250, 690, 560],
  stance: 'lies',
  finish: 'fabric',
  draw: (b) => [
    b.body(
      'M130 262C260 280 540 280 670 262C690 260 692 280 686 296C668 360 668 450 686 514C692 530 690 550 670 548C540 530 260 530 130 548C110 550 108 530 114 514C132 450 132 360 114 296C108 280 110 260 130 262z',
      { form: 'round', depth: 18, area: [110, 255, 580, 300] }
    ),
    b.decorated
      ? ''
      : b.part(rect(236, 274, 44, 262), b.second.base, { form: 'plain' }) +
        b.part(rect(520, 274, 44, 262), b.second.base, { form: 'plain' }),
    b.emblem(400, 405, 200),
    ...Array.from({ length: 9 }, (_, at) =>
      b.stroke(`M118 ${300 + at * 26}h-24M682 ${300 + at * 26}h24`, b.second.base, 7)
    ),
  ],
}

/** Foam to kneel on while weeding. */
const kneelingPad: Drawing = {
  box: [110, 230, 690, 570],
  stance: 'lies',
  finish: 'matt',
  suits: ({ pattern }) => pattern === 'keep-calm',
  draw: (b) => [
    b.part(rect(116, 250, 580, 330, 90), b.main.deep, { form: 'soft', depth: 9 }),
    b.body(rect(110, 230, 580, 320, 90), { form: 'soft', depth: 12 }),
    b.stroke(rect(136, 256, 528, 268, 70), b.second.base, 6, { dash: '16 14' }),
    b.flat(rect(310, 262, 180, 34, 17), b.main.deep),
    b.emblem(400, 410, 180) ||
      (b.decorated ? '' : b.stroke('M270 390H530M310 440H490', b.second.base, 15)),
  ],
}

export const cushion: Drawings = [squareCushion, squareCushion, bolster, roundCushion, kneelingPad]
