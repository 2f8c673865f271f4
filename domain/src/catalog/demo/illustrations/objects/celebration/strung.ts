import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import {
  around,
  heart,
  leaf,
  line,
  oval,
  petals,
  polygon,
  ring,
  sag,
  smooth,
  star,
} from '../../shapes.ts'

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

export const wreath: Drawing = {
  box: [140, 120, 660, 690],
  stance: 'hangs',
  colours: ['#5f8f63', '#8aa67e', '#c49a6c'],
  several: true,
  draw: (b) => [
    b.rod(ring(400, 390, 190, 1), { ...b.second, base: '#9a734a', shade: '#7a5838' }, 30),
    ...around(400, 390, 190, 22).map(([x, y], at) => {
      const turn = (at / 22) * 360 + 90
      return (
        b.flat(leaf(x, y, 92, turn - 34, 0.34), b.main.base) +
        b.flat(leaf(x, y, 92, turn + 30, 0.34), b.main.shade) +
        b.flat(leaf(x, y, 70, turn, 0.34), b.main.light)
      )
    }),
    ...around(400, 390, 190, 7).map(([x, y], at) =>
      b.motif && b.motif !== 'holly'
        ? b.mark(b.motif, x, y, 84, b.main.base)
        : at % 2
          ? berries(b, x, y)
          : b.part(petals(x, y, 36, 5, 0.68), PAINT.cream, { form: 'soft', depth: 5 }) +
            b.flat(oval(x, y, 10), PAINT.honey)
    ),
    b.part(
      'M400 590L340 690L376 684L392 700L410 610zM400 590L460 690L424 684L408 700L390 610z',
      b.second.shade,
      { depth: 5 }
    ),
    b.part(
      'M396 590C330 540 290 560 296 600S350 640 396 604zM404 590C470 540 510 560 504 600S450 640 404 604z',
      b.second.base,
      { depth: 8 }
    ),
    b.part(oval(400, 598, 24), b.second.light, { form: 'round' }),
  ],
}

function berries(b: Brush, x: number, y: number): string {
  return [
    [-13, 0],
    [12, -4],
    [2, 15],
  ]
    .map(([dx = 0, dy = 0]) => b.ball(x + dx, y + dy, 14, PAINT.berry))
    .join('')
}

export const paperDecoration: Drawing = {
  box: [90, 150, 710, 600],
  stance: 'hangs',
  finish: 'paper',
  several: true,
  tiled: true,
  draw: (b) => {
    const links = sag([60, 200], [740, 210], 150, 10)
    const chain = links.map(([x, y], at) => {
      const d = ring(x, y, 50, 17, at % 2 ? 30 : 50)
      return at % 3 === 0
        ? b.body(d, { form: 'soft', depth: 6, scale: 0.5 })
        : b.part(d, at % 3 === 1 ? b.second.base : b.third.base, { form: 'soft', depth: 6 })
    })
    const fan =
      b.body(petals(400, 500, 112, 16, 0.93), { form: 'soft', depth: 9, scale: 0.5 }) +
      Array.from(
        { length: 16 },
        (_, at) =>
          `<path d="M400 500V396" transform="rotate(${at * 22.5} 400 500)" stroke="${b.main.deep}" stroke-opacity=".35" stroke-width="4"/>`
      ).join('') +
      b.part(oval(400, 500, 30), b.second.base, { form: 'round' })
    return [...chain, b.stroke('M400 380V390', '#a08a6a', 4), fan]
  },
}

export const balloons: Drawing = {
  box: [150, 90, 650, 690],
  stance: 'hangs',
  finish: 'gloss',
  several: true,
  draw: (b) => {
    const balloon = (x: number, y: number, fill: string | null) => {
      const shape =
        b.motif === 'heart'
          ? heart(x, y, 230)
          : `M${x} ${y + 130}C${x - 70} ${y + 110} ${x - 120} ${y + 30} ${x - 112} ${y - 30}C${x - 104} ${y - 100} ${x - 56} ${y - 130} ${x} ${y - 130}S${x + 104} ${y - 100} ${x + 112} ${y - 30}C${x + 120} ${y + 30} ${x + 70} ${y + 110} ${x} ${y + 130}z`
      return (
        b.stroke(`M${x} ${y + 130}Q${(x + 400) / 2 + 20} ${y + 260} 400 700`, '#a99f90', 4) +
        b.part(
          polygon(
            [
              [x, y + 118],
              [x - 16, y + 148],
              [x + 16, y + 148],
            ],
            3
          ),
          b.main.deep,
          { form: 'plain' }
        ) +
        (fill
          ? b.part(shape, fill, { form: 'round', finish: 'gloss', depth: 12 })
          : b.body(shape, { form: 'round', depth: 12, scale: 0.8 }))
      )
    }
    return [
      balloon(284, 290, b.second.base),
      balloon(520, 270, b.third.base),
      balloon(404, 380, null),
      b.emblem(404, 380, 130),
    ]
  },
}
