import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { line, oval, polygon, rect, ring } from '../../shapes.ts'

export const napkins: Drawing = {
  box: [140, 150, 660, 650],
  stance: 'lies',
  finish: 'paper',
  tiled: true,
  several: true,
  colours: ['#f6d3da', '#c9dcea', '#f3e7cb'],
  draw: (b) => [
    `<g transform="rotate(-9 400 400)">${b.part(rect(180, 190, 430, 430, 10), b.main.shade, { form: 'flat' })}</g>`,
    `<g transform="rotate(-4 400 400)">${b.part(rect(176, 180, 430, 430, 10), b.main.light, { form: 'flat' })}</g>`,
    b.body(rect(174, 172, 430, 430, 10), { form: 'flat' }),
    b.stroke(line([389, 176], [389, 598]), b.main.deep, 3, { opacity: 0.35 }),
    b.stroke(line([178, 387], [600, 387]), b.main.deep, 3, { opacity: 0.35 }),
    b.flat(
      polygon(
        [
          [604, 602],
          [474, 602],
          [604, 472],
        ],
        6
      ),
      b.main.pale
    ),
    b.stroke(line([474, 600], [602, 472]), b.main.deep, 3, { opacity: 0.4 }),
  ],
}

export const placemat: Drawing = {
  box: [90, 180, 710, 620],
  stance: 'lies',
  finish: 'fabric',
  draw: (b) => [
    b.body(rect(90, 180, 620, 440, 34), { form: 'soft', depth: 8 }),
    b.stroke(rect(114, 204, 572, 392, 22), b.second.base, 6),
    b.decorated
      ? ''
      : b.part(oval(400, 400, 150), PAINT.cream, { form: 'soft', depth: 8 }) +
        b.flat(ring(400, 400, 108, 4), '#ddd0b8'),
    b.decorated
      ? ''
      : b.part(
          'M170 300H178V350H186V300H194V350H202V300H210V360Q210 384 198 388L201 520H179L182 388Q170 384 170 360z',
          PAINT.steel,
          { form: 'metal' }
        ) + b.part('M596 300C622 310 626 380 620 420H612V520H596z', PAINT.steel, { form: 'metal' }),
    b.emblem(400, 400, 260),
  ],
}

export const coaster: Drawing = {
  box: [180, 170, 650, 640],
  stance: 'lies',
  finish: 'wood',
  several: true,
  colours: ['#c49a6c', '#5f8f9a', '#c9766a'],
  draw: (b) => [
    `<g transform="rotate(14 400 400) translate(40 46)">${b.part(rect(190, 190, 380, 380, 46), b.second.base, { form: 'soft', depth: 8 })}</g>`,
    `<g transform="rotate(-5 400 400)">${b.body(rect(190, 190, 380, 380, 46), { form: 'soft', depth: 9 })}${b.stroke(ring(380, 380, 160, 1), b.main.pale, 5, { opacity: 0.8 })}${b.emblem(380, 380, 200)}</g>`,
  ],
}

export const tablecloth: Drawing = {
  box: [90, 230, 710, 640],
  stance: 'stands',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.part('M200 560H220L214 640H204zM580 560H600L596 640H586z', PAINT.walnut, {
      form: 'cylinder',
    }),
    b.body(
      'M110 290C100 400 96 500 90 570C120 590 140 556 170 576S230 590 260 572S330 592 360 574S430 590 460 574S530 592 560 574S620 590 650 572C680 560 690 590 710 568C704 500 700 400 690 290z',
      { form: 'flat' }
    ),
    ...[180, 300, 420, 540, 640].map((x) =>
      b.stroke(`M${x} 330Q${x - 6} 460 ${x - 12} 566`, b.main.deep, 9, { opacity: 0.22 })
    ),
    b.body(oval(400, 290, 290, 60), { form: 'flat', scale: 0.8 }),
    b.stroke('M110 290a290 60 0 0 0 580 0', b.main.pale, 4, { opacity: 0.7 }),
    b.mark('flower', 400, 220, 120, '#ffffff'),
    b.part('M368 240H432L422 300H378z', '#e4eef0', { form: 'cylinder' }),
  ],
}

export const cosy: Drawing = {
  box: [160, 200, 640, 640],
  stance: 'stands',
  finish: 'knit',
  draw: (b) => [
    b.rod(
      'M612 400C700 380 700 540 604 540',
      { ...b.second, base: PAINT.cream, shade: '#e2d8c2' },
      26
    ),
    b.body('M190 620C170 440 220 260 400 260S630 440 610 620A210 26 0 0 1 190 620z', {
      form: 'round',
      depth: 22,
    }),
    b.emblem(400, 450, 200),
    b.part(
      'M186 596C300 626 500 626 614 596C616 616 614 630 610 636C500 664 300 664 190 636C186 630 184 616 186 596z',
      b.second.base,
      { form: 'cylinder', finish: 'knit' }
    ),
    b.part(oval(400, 246, 46), b.second.base, { form: 'round', finish: 'felt' }),
  ],
}

export const tray: Drawing = {
  box: [90, 190, 710, 610],
  stance: 'lies',
  draw: (b) => [
    b.part('M130 320H70V480H130zM670 320H730V480H670z', b.main.deep, { depth: 6 }),
    b.part(rect(100, 200, 600, 400, 46), b.main.shade, { form: 'soft', depth: 10 }),
    b.body(rect(130, 230, 540, 340, 30), { form: 'flat' }),
    b.stroke('M132 560V258A28 28 0 0 1 160 232H660', b.main.deep, 8, { opacity: 0.4 }),
    b.emblem(400, 400, 240),
  ],
}
