import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'

export const handbag: Drawing = {
  box: [150, 130, 650, 640],
  stance: 'stands',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.rod('M250 370C240 90 560 90 550 370', b.second, 24),
    b.body(
      'M210 350H590C640 420 660 520 640 590Q630 636 590 636H210Q170 636 160 590C140 520 160 420 210 350z',
      { form: 'round', depth: 24 }
    ),
    b.part(
      'M206 350Q206 330 226 330H574Q594 330 594 350C600 400 560 420 400 420S200 400 206 350z',
      b.second.base,
      { form: 'soft', depth: 10, finish: 'felt' }
    ),
    b.part(oval(400, 420, 30), PAINT.gold, { form: 'round' }),
    b.stitches('M190 590Q400 630 610 590'),
    b.emblem(400, 530, 140),
  ],
}

export const washBag: Drawing = {
  box: [150, 290, 650, 640],
  stance: 'stands',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.body(
      'M230 330H570C620 330 650 480 640 580Q634 632 590 632H210Q166 632 160 580C150 480 180 330 230 330z',
      { form: 'soft', depth: 24 }
    ),
    b.part('M220 344C240 310 560 310 580 344C560 366 240 366 220 344z', b.second.base, {
      form: 'cylinder',
    }),
    b.stroke('M236 342H564', PAINT.gold, 7, { dash: '4 9' }),
    b.part(rect(540, 336, 22, 56, 9), PAINT.gold, { form: 'metal' }),
    b.stroke('M164 560Q400 620 636 560', b.main.deep, 5, { opacity: 0.35 }),
    b.emblem(400, 490, 160),
  ],
}
