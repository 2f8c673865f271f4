import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon, rect, turned } from '../../shapes.ts'

export const softToy: Drawing = {
  box: [170, 130, 630, 640],
  stance: 'stands',
  finish: 'felt',
  colours: ['#cbb49b', '#d9a5a0', '#a9b7c4'],
  draw: (b) => [b.figure('rabbit', 400, 395, 510)],
}

export const teddy: Drawing = {
  box: [170, 130, 630, 640],
  stance: 'stands',
  finish: 'felt',
  colours: ['#b08355', '#c9a678', '#8f6a4a'],
  draw: (b) => [
    b.figure('bear', 400, 395, 510),
    b.part(
      'M400 430C350 396 320 410 322 430S350 460 400 434zM400 430C450 396 480 410 478 430S450 460 400 434z',
      b.second.base,
      { depth: 6 }
    ),
    b.part(oval(400, 432, 17), b.second.shade, { form: 'round' }),
  ],
}

export const doll: Drawing = {
  box: [220, 130, 580, 640],
  stance: 'stands',
  finish: 'fabric',
  colours: ['#e2799a', '#5f8f9a', '#c8434f', '#8aa67e'],
  draw: (b) => [b.figure('doll', 400, 395, 510)],
}

export const toy: Drawing = {
  box: [150, 190, 650, 640],
  stance: 'stands',
  finish: 'wood',
  mirrors: true,
  draw: (b) =>
    b.motif
      ? [
          b.part(rect(190, 560, 420, 40, 14), '#c49a6c', { form: 'cylinder', finish: 'wood' }),
          b.figure(b.motif, 400, 370, 400),
          ...[260, 540].map(
            (x) =>
              b.part(oval(x, 598, 44), b.second.base, { form: 'round' }) +
              b.part(oval(x, 598, 14), PAINT.gold, { form: 'round' })
          ),
          b.stroke('M190 580C130 580 120 620 70 610', '#b98a5e', 7),
        ]
      : [
          b.part(rect(490, 230, 46, 220, 8), b.second.shade, { form: 'cylinder' }) +
            b.part(rect(474, 210, 78, 34, 8), b.second.base, { form: 'cylinder' }),
          b.body('M200 330H360V430H600Q640 430 640 470V560H170V350Q170 330 200 330z', {
            form: 'soft',
            depth: 18,
            scale: 0.7,
          }),
          b.part(rect(160, 296, 214, 44, 14), b.second.base, { form: 'soft', depth: 7 }),
          b.flat(rect(214, 366, 96, 76, 10), PAINT.cream),
          ...[
            [236, 580, 60],
            [400, 590, 50],
            [540, 590, 50],
          ].map(
            ([x = 0, y = 0, r = 0]) =>
              b.part(oval(x, y, r), b.third.base, { form: 'round' }) +
              b.part(oval(x, y, r * 0.35), PAINT.gold, { form: 'round' })
          ),
          ...[
            [540, 176, 30],
            [590, 130, 40],
          ].map(([x = 0, y = 0, r = 0]) => b.flat(oval(x, y, r), '#ffffff', 0.7)),
        ],
}

export const rockingHorse: Drawing = {
  box: [140, 170, 660, 640],
  stance: 'stands',
  finish: 'wood',
  mirrors: true,
  draw: (b) => [
    b.rod(
      'M140 570C260 660 540 660 660 570',
      { ...b.second, base: '#b98a5e', shade: '#8f6740' },
      30
    ),
    b.part('M270 430L230 610H270L330 450zM560 430L590 600H550L500 450z', b.main.shade, {
      form: 'soft',
      depth: 8,
    }),
    b.part('M590 330C680 330 690 420 660 500C640 440 620 420 580 400z', PAINT.walnut, { depth: 8 }),
    b.body(
      'M250 200L290 180L310 220C360 250 380 310 420 330C500 310 600 310 606 390C612 470 560 480 430 480C310 490 270 450 280 360C280 340 270 330 250 330C220 350 180 350 170 320C170 290 230 260 250 200z',
      { form: 'soft', depth: 22 }
    ),
    b.part('M290 180C340 170 390 250 420 330C370 310 320 260 290 180z', PAINT.walnut, { depth: 8 }),
    b.part('M400 326C450 310 520 310 540 330L530 420Q460 450 410 420z', b.second.base, {
      form: 'soft',
      depth: 8,
    }),
    b.flat(oval(254, 262, 11), PAINT.ink),
    b.stroke('M206 320L270 290L300 350M270 290L400 340', PAINT.berry, 8),
  ],
}

export const dollsHouse: Drawing = {
  box: [160, 140, 640, 650],
  stance: 'stands',
  finish: 'wood',
  several: true,
  colours: ['#eb8fb0', '#a9c8e4', '#f3e7cb', '#b9cf9a'],
  draw: (b) => [
    b.part(rect(500, 170, 50, 110, 4), '#b06a52', { form: 'cylinder' }),
    b.body(rect(190, 320, 420, 326, 8), { form: 'soft', depth: 18, scale: 0.7 }),
    b.part(
      polygon(
        [
          [400, 150],
          [650, 330],
          [150, 330],
        ],
        14
      ),
      b.second.base,
      { form: 'soft', depth: 14 }
    ),
    ...[240, 470].map(
      (x) =>
        b.flat(rect(x - 8, 366, 106, 96, 6), PAINT.cream) +
        b.flat(rect(x, 374, 90, 80, 4), '#cfe3ea') +
        b.stroke(`M${x + 45} 374V454M${x} 414H${x + 90}`, PAINT.cream, 7) +
        b.part(rect(x - 14, 462, 118, 18, 4), b.third.base, { form: 'cylinder' })
    ),
    b.part(rect(352, 486, 96, 160, [48, 48, 0, 0]), b.third.base, { form: 'soft', depth: 8 }) +
      b.part(oval(430, 574, 8), PAINT.gold, { form: 'round' }),
    b.part(oval(400, 262, 40), PAINT.cream, { form: 'flat' }) +
      b.mark(b.motif ?? 'heart', 400, 262, 52, PAINT.cream),
    ...[232, 520].map(
      (x) =>
        b.part(rect(x - 10, 560, 80, 30, 6), '#b98a5e', { form: 'cylinder' }) +
        [0, 25, 50].map((dx) => b.mark('flower', x + dx + 4, 544, 44, '#ffffff')).join('')
    ),
  ],
}

export const spinningTop: Drawing = {
  box: [190, 140, 610, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    `<g transform="rotate(7 400 640)">${b.part(rect(386, 150, 28, 150, 8), '#c49a6c', { form: 'cylinder' })}${b.part(oval(400, 150, 34), b.second.base, { form: 'round' })}${b.part(
      turned(
        400,
        [
          [200, 400],
          [150, 510],
          [50, 590],
          [14, 640],
        ],
        { top: 34, base: 3 }
      ),
      b.second.base,
      { form: 'cylinder' }
    )}${b.body(
      turned(
        400,
        [
          [40, 270],
          [120, 310],
          [210, 400],
          [200, 424],
        ],
        { top: 10, base: 36 }
      ),
      { form: 'cylinder', scale: 0.7 }
    )}${b.stroke('M262 340A142 30 0 0 0 538 340', b.third.base, 15)}${b.stroke('M192 410A209 38 0 0 0 608 410', b.third.base, 12)}</g>`,
  ],
}
