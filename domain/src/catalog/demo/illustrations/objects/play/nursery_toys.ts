import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon, rect } from '../../shapes.ts'

export const rockingHorse: Drawing = {
  box: [140, 170, 660, 640],
  stance: 'stands',
  finish: 'wood',
  mirrors: true,
  suits: ({ motif }) => motif === 'horse',
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
  suits: ({ motif }) => motif === 'house',
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
      b.mark('heart', 400, 262, 52, PAINT.cream),
    ...[232, 520].map(
      (x) =>
        b.part(rect(x - 10, 560, 80, 30, 6), '#b98a5e', { form: 'cylinder' }) +
        [0, 25, 50].map((dx) => b.mark('flower', x + dx + 4, 544, 44, '#ffffff')).join('')
    ),
  ],
}
