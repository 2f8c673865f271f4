import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, petals, star } from '../../outlines.ts'
import { oval } from '../../shapes.ts'

/** Cutters in three shapes: what the cutters, moulds and tins for baking have in common. */
export const bakingMould: Drawing = {
  box: [130, 140, 670, 660],
  stance: 'lies',
  finish: 'metal',
  several: true,
  colours: ['#b9c0c4'],
  draw: (b) => {
    const cutter = (d: string, fill: string) =>
      b.flat(d, fill, 0.45) +
      b.stroke(d, b.main.deep, 26) +
      b.stroke(d, b.main.base, 17) +
      b.stroke(d, '#ffffff', 5, { opacity: 0.6 })
    const own = b.motif
    return [
      cutter(heart(280, 300, 220), '#e7c99a'),
      cutter(star(540, 290, 130, { round: 12 }), '#e7c99a'),
      own
        ? cutter(oval(400, 550, 116), '#e7c99a') +
          b.mark(own, 400, 550, 170, '#e7c99a', b.main.deep)
        : cutter(petals(400, 540, 112, 6, 0.74), '#e7c99a'),
    ]
  },
}

export const cakeCases: Drawing = {
  box: [120, 200, 680, 640],
  stance: 'stands',
  finish: 'paper',
  several: true,
  tiled: true,
  colours: ['#eb8fb0', '#86d0d3', '#f3e7cb'],
  draw: (b) => {
    const paper = (x: number, y: number, s: number) => {
      const pleats = Array.from({ length: 9 }, (_, at) =>
        b.stroke(
          `M${x + (at - 4) * s * 0.24} ${y + 4}L${x + (at - 4) * s * 0.17} ${y + s}`,
          b.main.deep,
          3,
          { opacity: 0.3 }
        )
      ).join('')
      return (
        b.body(
          `M${x - s} ${y}L${x - s * 0.7} ${y + s}A${s * 0.7} ${s * 0.14} 0 0 0 ${x + s * 0.7} ${y + s}L${x + s} ${y}z`,
          { form: 'cylinder', scale: 0.6 }
        ) +
        pleats +
        (s > 120
          ? ''
          : b.part(oval(x, y, s, s * 0.22), b.main.pale, { form: 'plain' }) +
            b.flat(oval(x, y + s * 0.04, s * 0.88, s * 0.16), b.main.shade))
      )
    }
    const sponge =
      b.part('M262 424C250 330 550 330 538 424z', '#e9c48e', { form: 'round' }) +
      b.part(
        'M256 400C216 360 276 318 300 318C312 260 384 268 400 286C424 250 494 268 500 318C546 322 576 372 542 402C480 424 320 424 256 400z',
        '#fbeee4',
        { form: 'round' }
      ) +
      b.stroke('M290 370Q400 410 510 362M316 326Q400 356 484 320', '#ecd3c4', 8) +
      b.part(oval(400, 272, 28), PAINT.berry, { form: 'round' })
    return [paper(216, 512, 96), paper(584, 512, 96), sponge, paper(400, 434, 150)]
  },
}
