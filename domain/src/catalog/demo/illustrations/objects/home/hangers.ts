import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'

export const coatRack: Drawing = {
  box: [80, 250, 720, 570],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#f5efdf', '#c49a6c', '#a9c2c8'],
  draw: (b) => [
    b.body(rect(80, 260, 640, 170, 30), { form: 'soft', depth: 12 }),
    b.emblem(400, 336, 110),
    ...[170, 323, 477, 630].map(
      (x, at) =>
        b.rod(
          `M${x} 390V470C${x} 560 ${x + 60} 550 ${x + 56} 500`,
          { ...b.main, base: PAINT.iron, shade: '#333336' },
          18
        ) +
        b.part(
          oval(x, 386, 30),
          [b.second.base, b.third.base, b.second.base, b.third.base][at] ?? b.second.base,
          { form: 'round', finish: 'gloss' }
        ) +
        b.part(oval(x + 56, 492, 19), b.second.base, { form: 'round' })
    ),
  ],
}

export const coatHanger: Drawing = {
  box: [90, 180, 710, 560],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  suits: ({ material, pattern }) =>
    /crochet|fabric|cotton|silk|velvet/.test(material ?? '') || pattern === 'check',
  draw: (b) => [
    b.stroke('M400 350V300C400 280 450 276 450 236C450 180 366 180 366 226', PAINT.steel, 13),
    b.body(
      'M400 330C440 330 480 360 560 410L690 486C722 508 706 552 668 548L400 476L132 548C94 552 78 508 110 486L240 410C320 360 360 330 400 330z',
      { form: 'soft', depth: 16, scale: 0.7 }
    ),
    b.part('M400 344L350 316V378zM400 344L450 316V378z', b.second.base, { depth: 6 }) +
      b.part(oval(400, 346, 15), b.second.shade, { form: 'round' }),
  ],
}
