import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'
import { view } from '../home/view.ts'

export const calendar: Drawing = {
  box: [180, 130, 620, 680],
  stance: 'hangs',
  finish: 'paper',
  several: true,
  draw: (b) => [
    b.part(rect(190, 160, 420, 520, 10), PAINT.cream, { form: 'soft', depth: 7 }),
    b.body(rect(190, 160, 420, 250, [10, 10, 0, 0]), { form: 'flat' }),
    b.emblem(400, 290, 190) || (b.decorated ? '' : view(b, 214, 190, 372, 200)),
    ...Array.from({ length: 28 }, (_, at) =>
      b.flat(
        rect(216 + (at % 7) * 54, 444 + Math.floor(at / 7) * 54, 40, 40, 8),
        at === 16 ? b.second.base : '#e7dcc4'
      )
    ),
    ...Array.from({ length: 9 }, (_, at) =>
      b.stroke(`M${230 + at * 42.5} 176V136`, PAINT.steel, 9)
    ),
  ],
}

export const writingSet: Drawing = {
  box: [140, 170, 660, 640],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => [
    `<g transform="rotate(6 400 400)">${b.part(rect(230, 170, 330, 420, 8), PAINT.cream, { form: 'flat' })}${b.body(rect(230, 170, 330, 84, [8, 8, 0, 0]), { form: 'flat', scale: 0.6 })}${b.stroke('M266 300H524M266 346H524M266 392H480', '#d8ccb4', 6)}</g>`,
    `<g transform="rotate(-5 400 500)">${b.body(rect(160, 390, 440, 250, 10), { form: 'flat' })}${b.part('M160 400Q160 390 170 390H590Q600 390 600 400L396 530Q380 540 364 530z', b.main.light, { form: 'soft', depth: 6 })}${b.part(oval(380, 530, 36), b.second.base, { form: 'round' })}${b.flat(heart(380, 531, 34), b.second.pale)}</g>`,
    `<g transform="rotate(32 600 420)">${b.part(rect(590, 250, 26, 330, 10), b.second.deep, { form: 'cylinder' })}${b.part('M590 580H616L603 630z', PAINT.gold, { form: 'metal' })}</g>`,
  ],
}
