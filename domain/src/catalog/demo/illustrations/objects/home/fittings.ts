import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, petals } from '../../outlines.ts'
import { line, oval, rect } from '../../shapes.ts'

export const drawerKnob: Drawing = {
  box: [110, 110, 690, 690],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#fbfaf7', '#c8434f', '#8fb3cf', '#a8d8bf'],
  several: true,
  draw: (b) => [
    b.flat(rect(-200, -200, 1200, 1200), '#f3ede1', 0.55),
    b.stroke(rect(120, 200, 560, 400, 14), '#cfc3ad', 7, { opacity: 0.8 }) +
      b.stroke('M-200 110H1000M-200 690H1000', '#cfc3ad', 9, { opacity: 0.8 }),
    b.part(oval(400, 400, 96), PAINT.gold, { form: 'round', finish: 'metal' }),
    b.body(b.glass ? petals(400, 400, 170, 10, 0.94) : oval(400, 400, 166), {
      form: 'round',
      depth: 20,
      scale: 0.8,
    }),
    b.glass
      ? b.stroke(
          line([400, 240], [400, 560]) +
            line([262, 320], [538, 480]) +
            line([538, 320], [262, 480]),
          '#ffffff',
          5,
          { opacity: 0.6 }
        )
      : '',
    b.emblem(400, 400, 180) ||
      (b.decorated ? '' : b.part(oval(400, 400, 30), PAINT.gold, { form: 'round' })),
  ],
}

export const pegs: Drawing = {
  box: [110, 210, 690, 600],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#d8b884', '#c8434f'],
  draw: (b) => {
    const peg = (x: number, y: number, turn: number) =>
      `<g transform="rotate(${turn} ${x} ${y})">${b.body(`M${x - 40} ${y - 60}Q${x - 40} ${y - 84} ${x - 18} ${y - 84}H${x - 5}V${y + 250}L${x - 26} ${y + 230}z`, { form: 'soft', depth: 7, scale: 0.5 })}${b.body(`M${x + 40} ${y - 60}Q${x + 40} ${y - 84} ${x + 18} ${y - 84}H${x + 5}V${y + 250}L${x + 26} ${y + 230}z`, { form: 'soft', depth: 7, scale: 0.5 })}${b.part(rect(x - 46, y + 30, 92, 22, 8), PAINT.steel, { form: 'metal' })}</g>`
    return [
      b.stroke('M-60 300C200 360 600 360 860 300', '#b8a888', 9),
      peg(200, 310, 3),
      peg(335, 328, -2),
      peg(470, 328, 2),
      peg(605, 312, -4),
    ]
  },
}

export const magnet: Drawing = {
  box: [170, 170, 630, 630],
  stance: 'hangs',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.flat(rect(-300, -300, 1400, 1400), '#e6ebec', 0.75),
    b.part(rect(250, 330, 330, 330, 6), '#fdf8ea', { form: 'flat' }),
    b.stroke('M300 480H530M300 530H500M300 580H520', '#cfc4ae', 9),
    b.motif
      ? b.figure(b.motif, 410, 310, 300)
      : b.body(b.lettering ? oval(400, 310, 130) : heart(400, 310, 270), {
          form: 'round',
          depth: 16,
          scale: 0.8,
        }),
    b.motif || !b.lettering ? '' : b.emblem(400, 310, 170),
  ],
}
