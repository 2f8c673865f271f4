import type { Drawing } from '../../drawing.ts'
import { oval, ring } from '../../shapes.ts'
import { petals } from '../../outlines.ts'
import { turned } from '../../turned.ts'

export const plate: Drawing = {
  box: [120, 120, 680, 680],
  stance: 'lies',
  finish: 'gloss',
  colours: ['#f3e7cb', '#c9dcea', '#f6d3da', '#cfe0d0'],
  draw: (b) => [
    b.body(oval(400, 400, 280), { form: 'soft', depth: 12 }),
    b.flat(ring(400, 400, 272, 7), b.second.base, 0.9),
    b.flat(oval(400, 400, 190), b.main.shade, 0.55),
    b.part(oval(404, 404, 184), b.main.light, { form: 'flat' }),
    b.emblem(400, 400, 230),
    b.stroke('M190 300C220 230 270 190 330 170', '#ffffff', 12, { opacity: 0.55 }),
  ],
}

export const cakeStand: Drawing = {
  box: [150, 120, 650, 640],
  stance: 'stands',
  finish: 'gloss',
  colours: ['#f3e7cb', '#f6d3da', '#cfe0d0'],
  draw: (b) => {
    const tier = (y: number, r: number) =>
      b.part(oval(400, y + 12, r, r * 0.17), b.main.shade, { form: 'plain' }) +
      b.body(oval(400, y, r, r * 0.17), { form: 'flat', scale: 0.6 }) +
      b.flat(ring(400, y, r - 4, 6, r * 0.17 - 3), b.second.base, 0.85)
    const rod = (from: number, to: number) =>
      b.part(`M393 ${from}H407V${to}H393z`, '#d2a950', { form: 'metal' })
    const cup = (x: number, y: number) => b.mark('cupcake', x, y, 78, '#f6efe2')
    return [
      b.body(
        turned(
          400,
          [
            [30, 560],
            [40, 590],
            [110, 612],
            [112, 624],
          ],
          { base: 14 }
        ),
        { form: 'cylinder' }
      ),
      tier(560, 245),
      cup(290, 528),
      cup(510, 528),
      rod(400, 556),
      tier(400, 185),
      cup(320, 368),
      cup(480, 368),
      rod(250, 398),
      tier(252, 125),
      cup(352, 222),
      cup(448, 222),
      rod(176, 250),
      b.stroke(ring(400, 152, 24, 1), '#d2a950', 9),
    ]
  },
}

export const doilies: Drawing = {
  box: [120, 120, 680, 680],
  stance: 'lies',
  finish: 'paper',
  colours: ['#fbfaf7', '#f6d3da'],
  draw: (b) => {
    const pinholes = (r: number, breadth: number, gap: number) =>
      b.stroke(oval(400, 400, r), b.main.deep, breadth, { dash: `0 ${gap}`, opacity: 0.45 })
    return [
      b.part(petals(400, 400, 280, 20, 0.93), b.main.base, { form: 'soft', depth: 5 }),
      pinholes(248, 17, 38.9) + pinholes(212, 26, 47.6) + pinholes(180, 13, 40.4),
      b.body(petals(400, 400, 158, 16, 0.94), { form: 'flat', scale: 0.8 }),
      b.stroke(petals(400, 400, 158, 16, 0.94), b.main.shade, 5),
      b.emblem(400, 400, 170),
    ]
  },
}
