import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, star } from '../../outlines.ts'
import { line, polygon, sag, smooth } from '../../shapes.ts'

/** Pennants turn by turn in the product's colours; the first carries the pattern. */
export const bunting: Drawing = {
  box: [80, 170, 720, 620],
  stance: 'hangs',
  finish: 'fabric',
  several: true,
  tiled: true,
  draw: (b) => {
    const row = (y: number, depth: number, lead: number) => {
      const points = sag([20, y], [780, y + 14], depth, 6)
      const flags = points.slice(0, -1).map(([x, top], at) => {
        const [right, rightTop] = points[at + 1] ?? [x, top]
        const d = polygon(
          [
            [x + 7, top],
            [right - 7, rightTop],
            [(x + right) / 2, (top + rightTop) / 2 + 164],
          ],
          5
        )
        const plain = [b.second.base, b.third.base][at % 2] ?? b.second.base
        return (at + lead) % 2 === 0
          ? b.body(d, { form: 'soft', depth: 7, scale: 0.62 })
          : b.part(d, at % 4 === 3 ? b.main.light : plain, {
              form: 'soft',
              depth: 7,
              finish: b.finish,
            })
      })
      const string = smooth([[-40, y - 14], ...points, [840, y - 10]], false)
      return (
        flags.join('') + b.stroke(string, b.second.shade, 12) + b.stroke(string, PAINT.cream, 7)
      )
    }
    return [row(190, 56, 0), row(410, 66, 1)]
  },
}

export const garland: Drawing = {
  box: [80, 210, 720, 590],
  stance: 'hangs',
  finish: 'felt',
  several: true,
  draw: (b) => {
    const points = sag([40, 250], [760, 260], 130, 7)
    const shapes = points.slice(1, -1).map(([x, y], at) => {
      const turn = `<g transform="rotate(${[10, 5, 0, -5, -10][at]} ${Math.round(x)} ${Math.round(y)})">`
      const art =
        b.motif && b.motif !== 'heart'
          ? b.figure(b.motif, x, y + 74, 128)
          : at % 2
            ? b.part(
                b.motif ? heart(x, y + 66, 118) : star(x, y + 70, 70, { round: 6 }),
                b.second.base,
                { form: 'soft', depth: 7, finish: b.finish }
              )
            : b.body(heart(x, y + 66, 124), { form: 'soft', depth: 8, scale: 0.55 })
      return `${turn}${b.stroke(line([x, y], [x, y + 20]), '#a08a6a', 4)}${art}</g>`
    })
    const beads = points.map(([x, y]) => b.ball(x, y, 13, b.third.base))
    return [
      b.stroke(smooth([[-40, 200], ...points, [840, 210]], false), '#a08a6a', 6),
      ...shapes,
      ...beads,
    ]
  },
}
