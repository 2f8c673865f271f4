import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'

export const firstAidTin: Drawing = {
  box: [150, 230, 650, 600],
  stance: 'lies',
  finish: 'gloss',
  tiled: true,
  colours: ['#c8303a', '#f3e7cb', '#86b8ad'],
  draw: (b) => [
    `<g transform="rotate(24 560 250)">${b.part(rect(470, 200, 230, 66, 33), '#e8bd98', { form: 'flat' })}${b.flat(rect(550, 206, 70, 54, 6), '#f4dcc6')}</g>`,
    b.body(rect(150, 250, 500, 350, 50), { form: 'soft', depth: 14 }),
    b.stroke(rect(170, 270, 460, 310, 36), b.main.pale, 5, { opacity: 0.7 }),
    b.part(oval(400, 425, 104), PAINT.cream, { form: 'flat' }),
    b.flat('M378 360H422V403H465V447H422V490H378V447H335V403H378z', '#c8303a'),
  ],
}

export const tissues: Drawing = {
  box: [160, 210, 640, 640],
  stance: 'stands',
  finish: 'paper',
  tiled: true,
  draw: (b) => [
    b.part(
      'M300 400C260 330 320 320 330 270C340 210 400 250 420 220C460 190 470 260 500 290C540 320 520 360 500 400z',
      '#fffdf8',
      { form: 'soft', depth: 16 }
    ),
    b.stroke('M350 390C340 340 380 320 370 280M430 390C420 330 450 310 440 270', '#e4ddd0', 6),
    b.body(rect(170, 396, 460, 236, 14), { form: 'soft', depth: 20 }),
    b.part('M190 396L230 350H570L610 396z', b.main.light, { form: 'plain' }),
    b.flat(oval(400, 374, 110, 16), b.main.deep),
    b.part(
      'M306 376C290 330 340 330 350 300C400 330 440 300 470 320C500 340 500 350 494 376A94 12 0 0 1 306 376z',
      '#fffdf8',
      { form: 'soft', depth: 12 }
    ),
  ],
}
