import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { petals } from '../../outlines.ts'
import { turned } from '../../turned.ts'

export const incense: Drawing = {
  box: [150, 150, 650, 640],
  stance: 'stands',
  finish: 'wood',
  several: true,
  draw: (b) => [
    ...[
      [290, 180],
      [350, 150],
      [420, 164],
      [500, 190],
    ].map(
      ([x = 0, y = 0], at) =>
        b.stroke(`M400 560L${x} ${y + 160}`, '#c49a6c', 6) +
        b.stroke(
          `M${400 + (x - 400) * 0.45} ${560 - (560 - y - 160) * 0.45}L${x} ${y + 90}`,
          ['#8a5a6a', '#6f7f5a', '#a8683a', '#7a5a8a'][at] ?? '#8a5a6a',
          11
        )
    ),
    b.stroke('M350 200C320 170 380 150 350 110C330 80 366 66 360 44', '#ffffff', 12, {
      opacity: 0.55,
    }),
    b.body(
      turned(
        400,
        [
          [120, 520],
          [150, 560],
          [110, 610],
          [70, 626],
        ],
        { base: 12 }
      ),
      { form: 'cylinder' }
    ),
    b.part(oval(400, 520, 120, 24), b.main.shade, { form: 'plain' }),
    b.flat(oval(400, 524, 102, 17), '#e4d6bd'),
    b.emblem(400, 580, 60),
  ],
}

export const matches: Drawing = {
  box: [170, 190, 650, 640],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => {
    const match = (x: number, turn: number) =>
      `<g transform="rotate(${turn} ${x} 500)">${b.part(rect(x - 8, 250, 16, 300, 3), '#e2c08c', { form: 'cylinder' })}${b.part(oval(x, 250, 15, 22), PAINT.berry, { form: 'round' })}</g>`
    return [
      b.part(rect(190, 400, 430, 220, 8), '#e9dcc0', { form: 'flat' }),
      match(270, -4),
      match(330, 3),
      match(390, -2),
      match(450, 4),
      match(510, -1),
      b.body(rect(180, 430, 450, 210, 10), { form: 'flat' }),
      b.part(rect(180, 604, 450, 36, 4), '#6b4a3c', { form: 'flat' }),
      b.lettering
        ? b.words(b.lettering, 405, 520, 90, 380)
        : b.decorated
          ? ''
          : b.part(petals(405, 516, 62, 12, 0.9), PAINT.cream, { form: 'flat' }) +
            b.mark('star', 405, 516, 60, PAINT.cream),
    ]
  },
}
