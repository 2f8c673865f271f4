import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon, rect } from '../../shapes.ts'

/** The big square woven shopper with webbing handles. */
export const jumboBag: Drawing = {
  box: [120, 110, 680, 650],
  stance: 'stands',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.stroke('M280 270C280 90 520 90 520 270', b.second.shade, 26),
    b.part(
      polygon([
        [170, 250],
        [630, 250],
        [650, 290],
        [150, 290],
      ]),
      b.main.deep,
      { form: 'plain' }
    ),
    b.body('M146 270H654L680 626Q682 650 656 650H144Q118 650 120 626z', {
      form: 'soft',
      depth: 24,
      scale: 1.1,
      area: [120, 270, 560, 380],
    }),
    b.stroke('M146 274H654', b.second.base, 13),
    b.stroke('M280 372V290C280 110 520 110 520 290V372', b.second.base, 27),
    b.stitches('M280 372V290C280 110 520 110 520 290V372', b.second.line),
    b.emblem(400, 470, 220),
  ],
}

export const shopper: Drawing = {
  box: [190, 110, 610, 650],
  stance: 'stands',
  finish: 'gloss',
  tiled: true,
  draw: (b) => [
    b.stroke('M300 290C300 100 500 100 500 290', b.second.shade, 21),
    b.body('M196 260Q400 236 604 260L590 630Q588 650 566 650H234Q212 650 210 630z', {
      form: 'soft',
      depth: 24,
    }),
    b.flat('M230 270L300 640H234Q212 650 210 630L196 262z', '#ffffff', 0.14),
    b.stroke('M300 420V280C300 120 500 120 500 280V420', b.second.base, 21),
    b.flat(oval(300, 420, 17) + oval(500, 420, 17), PAINT.gold),
    b.emblem(400, 500, 200),
  ],
}

export const toteBag: Drawing = {
  box: [190, 90, 610, 670],
  stance: 'hangs',
  finish: 'fabric',
  colours: ['#f3e7cb', '#a9c8e4', '#d9a5a0'],
  draw: (b) => [
    b.stroke('M310 300C300 60 500 60 490 300', b.main.shade, 24),
    b.body('M206 286H594L606 640Q606 664 580 664H220Q194 664 194 640z', {
      form: 'soft',
      depth: 18,
    }),
    b.stitches('M210 320H590'),
    b.stroke('M310 370V290C300 90 500 90 490 290V370', b.main.base, 22),
    b.stitches('M310 366V290M490 366V290'),
    b.emblem(400, 490, 240) ||
      (b.decorated ? '' : b.mark('heart', 400, 490, 140, b.main.base, b.second.base)),
  ],
}

/** The small insulated bag with a flap and a handle on top. */
export const lunchBag: Drawing = {
  box: [190, 150, 610, 650],
  stance: 'stands',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.stroke('M310 270C310 140 490 140 490 270', b.second.shade, 34),
    b.stroke('M310 270C310 146 490 146 490 270', b.second.base, 24),
    b.body(rect(200, 256, 400, 390, 36), { form: 'soft', depth: 24 }),
    b.body('M200 300A44 44 0 0 1 244 256H556A44 44 0 0 1 600 300V400H200z', {
      form: 'soft',
      depth: 12,
    }),
    b.stroke('M202 402H598', b.second.base, 15),
    b.flat(rect(216, 412, 368, 12), b.main.deep, 0.4),
    b.part(rect(364, 380, 72, 52, 12), b.second.base, { depth: 6 }),
    b.stroke('M202 290V610Q202 644 240 644H560Q598 644 598 610V290', b.second.base, 7),
    b.lettering ? b.emblem(400, 530, 180) : '',
  ],
}
