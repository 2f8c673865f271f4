import type { Drawing } from '../../drawing.ts'
import { line, rect } from '../../shapes.ts'

export const teaTowel: Drawing = {
  box: [210, 120, 590, 680],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  colours: ['#f3e7cb', '#c9dcea', '#c9766a'],
  draw: (b) => [
    b.rod('M150 150H650', { ...b.third, base: '#c49a6c', shade: '#a87d50' }, 22),
    b.part('M250 150H560L556 560Q400 540 246 566z', b.main.shade, { form: 'flat' }),
    b.body(
      'M220 144H580C586 320 582 500 588 660C520 676 460 650 400 664S270 676 212 660C218 500 214 320 220 144z',
      { form: 'flat' }
    ),
    b.stroke('M300 160C296 320 306 500 298 650M500 160C508 320 494 500 502 652', b.main.deep, 12, {
      opacity: 0.18,
    }),
    b.decorated
      ? ''
      : b.stroke('M217 560H585M217 590H585M217 240H583', b.second.base, 12, { opacity: 0.85 }),
    b.stitches('M216 640Q400 650 586 640', b.second.base),
    b.stroke('M222 148H578', '#ffffff', 6, { opacity: 0.4 }),
  ],
}

export const apron: Drawing = {
  box: [190, 90, 610, 690],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.stroke('M322 190C320 60 480 60 478 190', b.second.base, 18),
    b.stroke('M232 400C150 410 150 480 120 500M568 400C650 410 650 480 680 500', b.second.base, 16),
    b.body(
      'M306 180H494C500 270 530 330 592 372C606 470 604 580 596 670C470 690 330 690 204 670C196 580 194 470 208 372C270 330 300 270 306 180z',
      { form: 'soft', depth: 14 }
    ),
    b.stroke('M308 196H492', b.second.base, 16),
    b.body('M290 450H510V540Q510 580 470 580H330Q290 580 290 540z', { form: 'soft', depth: 8 }),
    b.stroke('M292 456H508', b.second.base, 12),
    b.stitches('M300 474V536Q300 570 336 570H464Q500 570 500 536V474', b.main.line),
  ],
}

export const ovenGlove: Drawing = {
  box: [210, 110, 610, 680],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  mirrors: true,
  draw: (b) => [
    b.stroke('M300 640C270 700 230 680 250 640', b.second.base, 12),
    b.body(
      'M250 640V300C250 180 300 124 370 124S488 180 488 300V360C510 320 540 290 574 296C614 304 616 350 596 390L520 520V640z',
      { form: 'soft', depth: 22 }
    ),
    b.stroke('M320 200C330 360 330 480 320 580M420 200C428 340 424 480 430 580', b.main.deep, 4, {
      opacity: 0.35,
      dash: '14 10',
    }),
    b.part(rect(238, 584, 294, 84, 16), b.second.base, { form: 'soft', depth: 10 }),
    b.stitches(line([254, 604], [516, 604]), b.second.line),
  ],
}
