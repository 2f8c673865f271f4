import type { Drawing } from '../../drawing.ts'
import { heart, petals } from '../../outlines.ts'
import { oval, polygon, ring, sag } from '../../shapes.ts'

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
