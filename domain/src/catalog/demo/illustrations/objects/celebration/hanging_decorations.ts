import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon } from '../../shapes.ts'
import { petals, star } from '../../outlines.ts'
import { bowAt, cord } from './cords.ts'
import { bell } from './hung.ts'

/** Whatever is hung up: the motif itself, on a ribbon. */
const figureOrDrop: Drawing = {
  box: [180, 160, 620, 650],
  stance: 'hangs',
  finish: 'felt',
  draw: (b) =>
    b.motif
      ? [cord(b, 220), b.figure(b.motif, 400, 420, 450), bowAt(b, 400, 186)]
      : [
          cord(b, 230),
          b.part(oval(400, 246, 22), PAINT.gold, { form: 'round' }),
          b.body(
            'M400 260C480 330 540 390 540 450C540 530 480 600 400 640C320 600 260 530 260 450C260 390 320 330 400 260z',
            { form: 'round', depth: 20 }
          ),
          b.stroke('M268 420Q400 480 532 420M262 470Q400 530 538 470', b.second.base, 11),
          b.stroke('M400 640V690M386 644V700M414 644V700', b.second.base, 7),
          bowAt(b, 400, 210),
        ],
}

const shapeless = ({ motif }: { motif: string | null }) => motif === null

const drop: Drawing = { ...figureOrDrop, suits: shapeless }

/** A cut stone on a chain of beads. */
const prism: Drawing = {
  box: [270, 130, 530, 690],
  stance: 'hangs',
  finish: 'glass',
  clear: true,
  colours: ['#d6e4ec', '#c7b0de', '#bcd8d0'],
  suits: ({ motif, material }) =>
    motif === null && /glass|crystal|acrylic/.test(material ?? 'glass'),
  draw: (b) => [
    cord(b, 160),
    ...[150, 190, 236].map((y, at) =>
      b.ball(400, y, 17 + at * 6, at % 2 ? b.second.base : b.main.base)
    ),
    b.body(
      polygon(
        [
          [400, 270],
          [520, 400],
          [400, 690],
          [280, 400],
        ],
        8
      ),
      { form: 'soft', depth: 14, opacity: 0.95 }
    ),
    b.flat('M400 270L340 400L400 690L280 400z', '#ffffff', 0.4),
    b.flat('M400 270L460 400L400 690L520 400z', b.main.deep, 0.35),
    b.stroke('M280 400H520M340 400L400 272L460 400L400 688z', '#ffffff', 4, { opacity: 0.7 }),
  ],
}

/** Paper or felt in two rounds, with a star between. */
const rosette: Drawing = {
  box: [220, 150, 580, 680],
  stance: 'hangs',
  finish: 'felt',
  suits: shapeless,
  draw: (b) => [
    cord(b, 650),
    b.body(petals(400, 310, 150, 12, 0.88), { form: 'soft', depth: 11, scale: 0.7 }),
    b.part(petals(400, 310, 92, 12, 0.88), b.second.base, { form: 'soft', depth: 8 }),
    b.part(star(400, 310, 48, { round: 5 }), b.main.base, { form: 'soft', depth: 5 }),
    b.part(oval(400, 494, 21), PAINT.gold, { form: 'round' }),
    b.body(petals(400, 584, 84, 10, 0.88), { form: 'soft', depth: 9, scale: 0.5 }),
    b.part(oval(400, 584, 30), b.second.base, { form: 'round' }),
    bowAt(b, 400, 164),
  ],
}

export const hangingDecoration: Drawings = [figureOrDrop, drop, prism, rosette, bell]
