import type { Drawing } from '../../drawing.ts'
import { rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const doormat: Drawing = {
  box: [80, 190, 720, 610],
  stance: 'lies',
  finish: 'felt',
  colours: ['#b98a5e', '#8a6a4a', '#c9a877'],
  draw: (b) => [
    b.body(rect(80, 190, 640, 420, 22), {
      form: 'soft',
      depth: 7,
      scale: 0.95,
      area: [80, 190, 640, 420],
    }),
    b.stroke(rect(112, 222, 576, 356, 8), b.second.base, 9),
    b.emblem(400, 400, 260) || (b.decorated ? '' : b.words('WELCOME', 400, 400, 96, 480)),
  ],
}

export const doorstop: Drawing = {
  box: [220, 180, 580, 640],
  stance: 'stands',
  finish: 'fabric',
  tiled: true,
  draw: (b) =>
    b.motif
      ? [
          b.figure(b.motif, 400, 416, 440),
          b.part(
            turned(
              400,
              [
                [120, 600],
                [140, 632],
              ],
              { top: 14, base: 14 }
            ),
            b.second.base,
            { form: 'cylinder', finish: 'fabric' }
          ),
        ]
      : [
          b.stroke('M350 240C350 170 450 170 450 240', b.second.base, 26),
          b.body(
            'M400 226C430 226 470 250 480 290L576 590C586 622 560 634 530 634H270C240 634 214 622 224 590L320 290C330 250 370 226 400 226z',
            { form: 'soft', depth: 24 }
          ),
          b.stitches('M396 240C380 360 300 560 250 622', b.second.base),
          b.emblem(400, 460, 160),
        ],
}
