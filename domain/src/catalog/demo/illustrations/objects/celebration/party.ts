import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { petals } from '../../outlines.ts'

export const straws: Drawing = {
  box: [250, 110, 550, 640],
  stance: 'stands',
  finish: 'paper',
  several: true,
  draw: (b) => [
    ...[
      [-70, -13],
      [-38, -6],
      [0, 2],
      [38, 8],
      [72, 15],
    ].map(([dx = 0, turn = 0], at) => {
      const d = rect(388 + dx * 0.5, 130 + (at % 2) * 26, 26, 420, 6)
      return `<g transform="rotate(${turn} ${400 + dx * 0.4} 560)">${b.part(d, PAINT.cream, { form: 'cylinder' })}${b.within(d, Array.from({ length: 9 }, (_, stripe) => b.stroke(`M${370 + dx * 0.5} ${190 + stripe * 44}l60 -34`, at % 2 ? b.second.base : b.main.base, 13)).join(''))}</g>`
    }),
    b.body(rect(300, 420, 200, 216, 14), { form: 'cylinder', scale: 0.7 }),
    b.emblem(400, 530, 120),
  ],
}

export const badge: Drawing = {
  box: [180, 120, 620, 690],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    b.part(
      'M330 500L280 690L350 650L390 690L420 520zM470 500L520 690L450 650L410 690L380 520z',
      b.second.shade,
      { depth: 8 }
    ),
    b.part(petals(400, 340, 220, 18, 0.92), b.second.base, { form: 'soft', depth: 10 }),
    b.part(petals(400, 340, 184, 18, 0.93), b.main.light, { form: 'soft', depth: 6 }),
    b.body(oval(400, 340, 150), { form: 'round', depth: 14 }),
    b.emblem(400, 340, 180) || (b.decorated ? '' : b.mark('star', 400, 340, 130, b.main.base)),
  ],
}
