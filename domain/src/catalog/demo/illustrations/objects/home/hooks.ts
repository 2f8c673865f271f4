import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { coatHanger, coatRack } from './hangers.ts'
import { heart, petals } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'

const plateHook: Drawing = {
  box: [260, 140, 540, 660],
  stance: 'hangs',
  finish: 'metal',
  colours: ['#f5efdf', '#4a4a4e', '#bfc4c9'],
  mirrors: true,
  draw: (b) => [
    b.body(b.motif ? petals(400, 270, 130, 8, 0.9) : rect(320, 140, 160, 330, 70), {
      form: 'soft',
      depth: 12,
      scale: 0.7,
    }),
    b.emblem(400, 270, 170) || b.flat(heart(400, 250, 70), b.main.deep, 0.5),
    b.flat(oval(400, 176, 10) + oval(400, 434, 10), b.main.deep),
    b.rod('M400 360C400 470 400 600 460 610C530 616 530 540 520 500', b.main, 32),
    b.part(oval(520, 486, 32), b.second.base, { form: 'round', finish: 'gloss' }),
  ],
}

/** A row of hooks on a board. */
const hookRow: Drawing = {
  box: [110, 250, 690, 560],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#f5efdf', '#c49a6c', '#a9c2c8'],
  suits: ({ setSize, material }) => (setSize ?? 0) >= 2 || material === 'wood',
  draw: (b) => [
    b.body(
      'M130 280H300Q400 220 500 280H670Q690 280 690 300V410Q690 430 670 430H130Q110 430 110 410V300Q110 280 130 280z',
      { form: 'soft', depth: 11 }
    ),
    b.emblem(400, 330, 110) || b.flat(heart(400, 320, 66), b.second.base),
    ...[210, 400, 590].map(
      (x) =>
        b.part(rect(x - 22, 366, 44, 86, 20), PAINT.iron, { form: 'cylinder' }) +
        b.stroke(`M${x} 430V490C${x} 570 ${x + 66} 560 ${x + 62} 506`, PAINT.iron, 17) +
        b.part(oval(x + 62, 500, 17), PAINT.iron, { form: 'round' })
    ),
  ],
}

/** A round knob on a back plate. */
const knobHook: Drawing = {
  box: [240, 190, 560, 620],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#fbfaf7', '#c8434f', '#8fb3cf', '#a8d8bf'],
  suits: ({ material }) => /ceramic|porcelain|glass|crystal|acrylic/.test(material ?? ''),
  draw: (b) => [
    b.part(rect(320, 190, 160, 400, 80), PAINT.gold, { form: 'soft', finish: 'metal', depth: 8 }),
    b.flat(oval(400, 226, 10) + oval(400, 556, 10), '#8a6a2c'),
    b.rod(
      'M400 470C400 560 400 620 470 610C520 600 516 550 510 530',
      {
        base: PAINT.gold,
        light: '#e3c374',
        pale: '#f0d99c',
        shade: '#a8843a',
        deep: '#8a6a2c',
        line: '#8a6a2c',
      },
      22
    ),
    b.body(oval(400, 350, 124), { form: 'round', depth: 18, scale: 0.7 }),
    b.emblem(400, 350, 140),
  ],
}

export const hook: Drawings = [plateHook, coatRack, hookRow, knobHook, coatHanger]
