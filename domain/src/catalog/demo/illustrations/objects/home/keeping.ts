import type { Figure } from '../../motifs/index.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT, shaded } from '../../palette.ts'
import { leaf, petals } from '../../outlines.ts'
import { oval, polygon, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const bin: Drawing = {
  box: [210, 180, 590, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [182, 230],
          [150, 612],
        ],
        { base: 26 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 430, 190),
    b.part(oval(400, 230, 184, 44), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 234, 168, 35), shaded(b.main.base)),
    b.stroke('M216 232a184 44 0 0 0 368 0', b.second.base, 10),
  ],
}

/** What cannot stand on its own feet is shown on a stand. */
const AIRBORNE: readonly Figure[] = [
  ...(['dove', 'swallow', 'butterfly', 'bee', 'dragonfly', 'ladybird', 'fish', 'shark'] as const),
  ...(['dolphin', 'seahorse', 'heart', 'star', 'moon', 'snowflake', 'bow', 'shell'] as const),
  ...(['starfish', 'aeroplane', 'balloon', 'rocket', 'key', 'anchor', 'leaf', 'holly'] as const),
  ...(['cherry', 'chilli', 'crest', 'doughnut', 'sweets', 'crown', 'daisy', 'cupid'] as const),
]

/** A figure on a shelf: whatever the name says, or the little bird this kind of shop cannot do without. */
export const ornament: Drawing = {
  box: [170, 170, 630, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  draw: (b) =>
    b.motif && AIRBORNE.includes(b.motif)
      ? [
          b.part(
            turned(
              400,
              [
                [110, 596],
                [124, 628],
              ],
              { top: 18, base: 18 }
            ),
            '#c49a6c',
            {
              form: 'cylinder',
              finish: 'wood',
            }
          ),
          b.rod('M400 600V420', { ...b.second, base: '#d2a950', shade: '#a8843a' }, 13),
          b.figure(b.motif, 400, 352, 370),
        ]
      : [b.figure('bird', 400, 410, 470)],
}

export const flower: Drawing = {
  box: [250, 110, 550, 660],
  stance: 'lies',
  finish: 'fabric',
  draw: (b) => [
    b.rod(
      'M400 330C420 450 380 560 396 660',
      { ...b.third, base: '#7a9d73', shade: '#5f8159' },
      17
    ),
    b.part(leaf(398, 560, 170, 56, 0.3), '#7fa377', { form: 'soft', depth: 9 }),
    b.part(leaf(396, 600, 160, -58, 0.3), '#8fb186', { form: 'soft', depth: 9 }),
    b.body(petals(400, 260, 156, 7, 0.7), { form: 'soft', depth: 14, scale: 0.6 }),
    b.part(petals(400, 256, 104, 6, 0.7, 20), b.main.light, { form: 'soft', depth: 10 }),
    b.part(petals(400, 254, 58, 5, 0.7), b.main.shade, { form: 'soft', depth: 8 }),
    b.part(oval(400, 254, 24), PAINT.honey, { form: 'round' }),
  ],
}

export const moneyBox: Drawing = {
  box: [150, 240, 650, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  colours: ['#f0a9b8', '#c9dcea', '#f3e7cb'],
  draw: (b) =>
    b.motif && b.motif !== 'pig'
      ? [b.figure(b.motif, 400, 426, 420), b.flat(rect(354, 340, 92, 15, 7), '#3d3436')]
      : [
          b.part(oval(420, 226, 46), PAINT.gold, { form: 'round' }) +
            b.stroke(oval(420, 226, 32), '#b98a35', 5),
          b.part('M236 560H310V636H246zM500 560H574L566 636H510z', b.main.shade, {
            form: 'cylinder',
          }),
          b.rod('M630 430c44 0 40-50 12-44s-6 50 34 40', b.main, 13),
          b.part(
            polygon(
              [
                [270, 310],
                [262, 220],
                [350, 270],
              ],
              16
            ),
            b.main.shade
          ),
          b.body(
            'M190 400C210 310 320 270 430 270C560 270 646 350 646 450C646 550 560 606 430 606C330 606 260 580 226 530C200 526 160 520 158 490V440C158 416 180 414 190 400z',
            { form: 'round', depth: 26 }
          ),
          b.part(oval(176, 466, 30, 42), b.main.light, { form: 'soft', depth: 7 }),
          b.flat(oval(170, 456, 6, 9) + oval(172, 482, 6, 9), b.main.deep),
          b.flat(oval(270, 400, 12), '#3d3436'),
          b.flat(rect(380, 286, 100, 16, 8), '#3d3436'),
          b.lettering ? b.emblem(440, 450, 130) : '',
        ],
}
