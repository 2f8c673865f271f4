import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const lampshade: Drawing = {
  box: [170, 200, 630, 590],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.stroke('M400 -200V220', PAINT.ink, 7),
    b.part(rect(376, 190, 48, 50, 6), PAINT.gold, { form: 'cylinder' }),
    b.flat(oval(400, 560, 226, 34), '#ffe9b8'),
    b.body(
      turned(
        400,
        [
          [136, 230],
          [230, 560],
        ],
        { top: 20, base: 34 }
      ),
      { form: 'cylinder' }
    ),
    b.stroke('M264 230a136 20 0 0 0 272 0', b.second.base, 9),
    b.stroke('M170 558a230 34 0 0 0 460 0', b.second.base, 13),
    b.emblem(400, 430, 160),
  ],
}

export const lamp: Drawing = {
  box: [210, 120, 590, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.motif
      ? b.figure(b.motif, 400, 440, 380)
      : b.body(
          turned(
            400,
            [
              [30, 360],
              [90, 430],
              [106, 500],
              [60, 580],
              [90, 622],
            ],
            { base: 14 }
          ),
          { form: 'cylinder' }
        ),
    b.motif
      ? b.part(
          turned(
            400,
            [
              [130, 606],
              [140, 630],
            ],
            { top: 14, base: 14 }
          ),
          '#c49a6c',
          { form: 'cylinder', finish: 'wood' }
        )
      : '',
    b.motif
      ? ''
      : b.part(rect(388, 320, 24, 50, 4), PAINT.gold, { form: 'metal' }) +
        b.flat(oval(400, 330, 184, 24), '#ffe9b8') +
        b.part(
          turned(
            400,
            [
              [110, 132],
              [186, 330],
            ],
            { top: 16, base: 24 }
          ),
          '#f8eedb',
          { form: 'cylinder', finish: 'fabric' }
        ) +
        b.stroke('M215 330a185 24 0 0 0 370 0', b.main.base, 9) +
        b.stroke('M290 132a110 16 0 0 0 220 0', b.main.base, 7),
  ],
}
