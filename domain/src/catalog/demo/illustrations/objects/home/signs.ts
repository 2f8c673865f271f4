import type { Brush } from '../../brush.ts'
import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart } from '../../outlines.ts'
import { oval, polygon, rect } from '../../shapes.ts'
import { doorHanger } from './frames.ts'

const ENAMELS = ['#f3e7cb', '#4d7499', '#c8434f', '#86b8ad', '#2b2b2e'] as const

const board: Drawing = {
  box: [120, 220, 680, 600],
  stance: 'hangs',
  finish: 'metal',
  colours: ENAMELS,
  painted: true,
  draw: (b) => [
    b.stroke('M210 260L400 120L590 260', '#a08a6a', 7),
    b.part(oval(400, 116, 11), PAINT.steel, { form: 'round' }),
    b.body(rect(120, 250, 560, 340, 26), {
      form: 'soft',
      depth: 8,
      scale: 0.8,
    }),
    b.stroke(rect(142, 272, 516, 296, 14), b.second.base, 6),
    b.flat(oval(206, 266, 8) + oval(594, 266, 8), b.main.deep),
    b.lettering
      ? b.words(b.lettering, 400, 420, 130, 440)
      : b.motif
        ? b.emblem(270, 420, 190) +
          b.stroke('M400 370H600M400 420H560M400 470H590', b.second.base, 15)
        : b.decorated
          ? ''
          : b.stroke('M230 370H570M270 430H530M210 490H590', b.second.base, 17) +
            b.mark('heart', 400, 316, 46, b.main.base, b.second.base),
  ],
}

/** What it says, or lines where it says too much to draw. */
function message(b: Brush, x: number, y: number, height: number, breadth: number): string {
  if (b.lettering) return b.words(b.lettering, x, y, height, breadth)
  if (b.motif) return b.emblem(x, y, height * 1.7)
  if (b.decorated) return ''
  const [half, gap] = [breadth / 2, height * 0.5]
  return b.stroke(
    `M${x - half * 0.7} ${y - gap}H${x + half * 0.7}M${x - half} ${y}H${x + half}M${x - half * 0.5} ${y + gap}H${x + half * 0.5}`,
    b.second.base,
    15
  )
}

/** An enamelled oval plate with screws. */
const plaque: Drawing = {
  box: [110, 230, 690, 570],
  stance: 'hangs',
  finish: 'gloss',
  colours: ENAMELS,
  painted: true,
  draw: (b) => [
    b.body(oval(400, 400, 290, 170), { form: 'soft', depth: 12, scale: 0.8 }),
    b.stroke(oval(400, 400, 264, 146), b.second.base, 6),
    b.part(oval(146, 400, 13) + oval(654, 400, 13), PAINT.steel, { form: 'round' }),
    message(b, 400, 400, 100, 380),
    b.flat('M170 330A260 130 0 0 1 330 262A300 150 0 0 0 170 330z', '#ffffff', 0.5),
  ],
}

/** Two planks and a heart, on a rope. */
const planks: Drawing = {
  box: [150, 130, 650, 650],
  stance: 'hangs',
  finish: 'wood',
  colours: ['#f5efdf', '#c49a6c', '#a9c2c8'],
  suits: ({ material }) => material === 'wood',
  draw: (b) => [
    b.stroke('M250 300C300 180 500 180 550 300M250 400V480M550 400V480', '#b39b72', 11),
    b.part(oval(400, 190, 12), PAINT.steel, { form: 'round' }),
    b.body(rect(150, 290, 500, 150, 12), { form: 'soft', depth: 9 }),
    b.body(rect(190, 470, 420, 120, 12), { form: 'soft', depth: 9 }),
    message(b, 400, 366, 84, 420),
    b.part(heart(400, 532, 80), b.second.base, { form: 'soft', depth: 6 }),
    b.stroke('M250 532H330M470 532H550', b.second.base, 9),
  ],
}

/** A pointing hand-post. */
const arrow: Drawing = {
  box: [100, 250, 700, 570],
  stance: 'hangs',
  finish: 'metal',
  colours: ENAMELS,
  painted: true,
  suits: ({ lettering }) => /this way|exit|to the/i.test(lettering ?? ''),
  draw: (b) => [
    b.body(
      polygon(
        [
          [110, 290],
          [570, 290],
          [700, 410],
          [570, 530],
          [110, 530],
          [160, 410],
        ],
        16
      ),
      { form: 'soft', depth: 9 }
    ),
    b.stroke(
      polygon(
        [
          [142, 312],
          [560, 312],
          [668, 410],
          [560, 508],
          [142, 508],
          [186, 410],
        ],
        10
      ),
      b.second.base,
      6
    ),
    message(b, 400, 410, 90, 350),
    b.flat(oval(212, 330, 8) + oval(212, 490, 8), b.main.deep),
  ],
}

export const sign: Drawings = [board, board, plaque, planks, arrow, doorHanger]
