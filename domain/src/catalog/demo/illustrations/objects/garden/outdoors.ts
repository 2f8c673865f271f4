import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { drop } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'

export const windChime: Drawing = {
  box: [240, 130, 560, 690],
  stance: 'hangs',
  finish: 'metal',
  colours: ['#bfc4c9', '#c49a6c', '#86b8ad'],
  draw: (b) => [
    b.stroke('M400 -200V150', '#8d8577', 6),
    b.motif
      ? b.figure(b.motif, 400, 200, 170)
      : b.body('M270 250C270 170 330 140 400 140S530 170 530 250z', { form: 'soft', depth: 14 }),
    b.part(rect(256, 250, 288, 30, 12), '#b98a5e', { form: 'cylinder', finish: 'wood' }),
    ...[
      [286, 500],
      [340, 560],
      [460, 530],
      [514, 480],
    ].map(
      ([x = 0, y = 0]) =>
        b.stroke(`M${x} 280V320`, '#8d8577', 4) +
        b.part(rect(x - 14, 316, 28, y - 316, 8), '#b9c0c4', { form: 'metal' })
    ),
    b.stroke('M400 280V600', '#8d8577', 4),
    b.part(oval(400, 430, 26), '#b98a5e', { form: 'round', finish: 'wood' }),
    b.part(drop(400, 580, 70, 108), b.second.base, { form: 'soft', depth: 9 }),
  ],
}

export const windmill: Drawing = {
  box: [170, 110, 630, 690],
  stance: 'lies',
  finish: 'paper',
  draw: (b) => [
    b.part(rect(390, 330, 22, 360, 8), '#d9bb8a', { form: 'cylinder' }),
    ...[0, 90, 180, 270].map(
      (turn) =>
        `<g transform="rotate(${turn} 400 330)">${b.part('M400 330L400 110C500 130 560 190 500 230z', b.second.base, { form: 'soft', depth: 9 })}${b.body('M400 330L400 110C330 150 310 220 330 260z', { form: 'flat', scale: 0.6 })}</g>`
    ),
    b.part(oval(400, 330, 28), PAINT.honey, { form: 'round' }),
    b.emblem(400, 330, 50),
  ],
}

export const parasol: Drawing = {
  box: [110, 130, 690, 670],
  stance: 'stands',
  finish: 'fabric',
  draw: (b) => [
    b.rod('M400 200V650', { ...b.third, base: '#c49a6c', shade: '#a27a4d' }, 17),
    b.body(
      'M110 380C130 230 260 160 400 160S670 230 690 380C640 350 590 352 545 384C500 350 450 350 400 384C350 350 300 350 255 384C210 352 160 350 110 380z',
      { form: 'round', depth: 20 }
    ),
    ...[
      [255, 384, 330],
      [400, 384, 400],
      [545, 384, 470],
    ].map(([x = 0, y = 0, bow = 0]) =>
      b.stroke(`M400 162Q${bow} 240 ${x} ${y}`, b.main.deep, 4, { opacity: 0.45 })
    ),
    b.stroke(
      'M110 380C160 350 210 352 255 384C300 350 350 350 400 384C450 350 500 350 545 384C590 352 640 350 690 380',
      b.second.base,
      8
    ),
    b.part(oval(400, 150, 17, 22), '#c49a6c', { form: 'round' }),
    b.emblem(400, 280, 120),
  ],
}

export const hammock: Drawing = {
  box: [70, 250, 730, 640],
  stance: 'stands',
  finish: 'fabric',
  draw: (b) => [
    b.part('M110 640L180 270H200L170 640zM690 640L620 270H600L630 640z', '#b98a5e', {
      form: 'cylinder',
      finish: 'wood',
    }),
    b.stroke('M190 290L270 420M190 290L240 430M610 290L530 420M610 290L560 430', '#d8c7a2', 6),
    b.body('M236 410C260 560 540 560 564 410C600 500 540 610 400 610S200 500 236 410z', {
      form: 'cylinder',
    }),
    b.part('M236 410C300 470 500 470 564 410C540 540 260 540 236 410z', b.main.shade, {
      form: 'plain',
    }),
    b.part('M300 450C330 420 420 424 430 462C420 500 330 500 300 450z', b.second.base, {
      form: 'round',
    }),
    ...Array.from({ length: 7 }, (_, at) =>
      b.stroke(`M${280 + at * 40} ${586 + (at % 6 ? 18 : 0)}v26`, b.second.base, 6)
    ),
  ],
}

export const flag: Drawing = {
  box: [170, 120, 650, 690],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  mirrors: true,
  draw: (b) => [
    b.rod('M200 130V700', { ...b.third, base: '#c49a6c', shade: '#a27a4d' }, 20),
    b.part(oval(200, 122, 21), PAINT.gold, { form: 'round' }),
    b.body(
      'M212 170C300 130 380 220 470 190S610 160 650 190V470C600 440 560 450 470 480S300 430 212 470z',
      { form: 'flat', area: [212, 162, 438, 316] }
    ),
    b.stroke('M330 180C336 280 326 380 334 440M520 184C514 280 526 380 518 460', b.main.deep, 15, {
      opacity: 0.16,
    }),
    b.lettering ? b.emblem(430, 330, 200) : '',
  ],
}
