import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { rect } from '../../shapes.ts'

const holdall: Drawing = {
  box: [110, 220, 690, 640],
  stance: 'stands',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.stroke('M290 400C280 190 520 190 510 400', b.second.shade, 24),
    b.body(
      'M190 330H610C670 330 690 400 690 480S680 636 620 636H180C120 636 110 560 110 480S130 330 190 330z',
      { form: 'soft', depth: 26 }
    ),
    b.stroke('M180 344C300 326 500 326 620 344', b.second.base, 12),
    b.part(rect(384, 322, 32, 40, 8), PAINT.gold, { form: 'metal' }),
    b.stroke('M290 632V400C280 210 520 210 510 400V632', b.second.base, 24),
    b.stitches('M290 632V420M510 632V420', b.second.line),
    b.emblem(400, 500, 150),
  ],
}

const suitcase: Drawing = {
  box: [140, 210, 660, 640],
  stance: 'stands',
  finish: 'paper',
  tiled: true,
  suits: ({ size, material }) => size === 'mini' || material === 'metal',
  draw: (b) => [
    b.stroke('M320 300V250Q320 226 344 226H456Q480 226 480 250V300', '#6d4632', 24),
    b.body(rect(140, 290, 520, 346, 40), { form: 'soft', depth: 24 }),
    b.stroke('M142 430H658', b.main.deep, 6, { opacity: 0.6 }),
    b.part(rect(216, 290, 48, 346), b.second.base, { form: 'cylinder' }) +
      b.part(rect(536, 290, 48, 346), b.second.base, { form: 'cylinder' }),
    b.part(rect(214, 404, 52, 52, 8) + rect(534, 404, 52, 52, 8), PAINT.gold, { depth: 5 }),
    b.part(
      'M140 350V330A40 40 0 0 1 180 290H200zM660 350V330A40 40 0 0 0 620 290H600zM140 576V596A40 40 0 0 0 180 636H200zM660 576V596A40 40 0 0 1 620 636H600z',
      '#80573a',
      { depth: 4 }
    ),
    b.emblem(400, 500, 170),
  ],
}

export const travelBag: Drawings = [holdall, suitcase]
