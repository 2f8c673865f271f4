import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect, sag, smooth } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { flame, glow } from './flame.ts'

export const chandelier: Drawing = {
  several: true,
  box: [130, 130, 670, 690],
  stance: 'hangs',
  finish: 'glass',
  colours: ['#d6e4ec', '#c3c8cd'],
  draw: (b) => {
    const swag = (from: [number, number], to: [number, number], depth: number) =>
      sag(from, to, depth, 7)
        .map(
          ([x, y]) => b.flat(oval(x, y, 9), b.main.light) + b.flat(oval(x - 2, y - 2, 3), '#ffffff')
        )
        .join('')
    const arm = (x: number, y: number, bow: number) =>
      b.stroke(`M400 520C${400 + bow} 600 ${x} ${y + 130} ${x} ${y}`, b.main.deep, 12) +
      b.stroke(`M400 520C${400 + bow} 600 ${x} ${y + 130} ${x} ${y}`, b.main.light, 5) +
      b.part(rect(x - 17, y - 82, 34, 72, 5), '#f8efdc', { form: 'cylinder' }) +
      flame(b, x, y - 82, 0.5) +
      b.part(oval(x, y - 6, 42, 11), b.main.shade, { form: 'cylinder' }) +
      b.part(`M${x} ${y + 8}l14 26-14 26-14-26z`, b.main.light, { depth: 5 })
    return [
      b.stroke('M400 -200V160', b.main.deep, 7),
      swag([400, 200], [180, 430], 60),
      swag([400, 200], [620, 430], 60),
      arm(170, 430, -120),
      arm(630, 430, 120),
      arm(285, 490, -60),
      arm(515, 490, 60),
      b.body(
        turned(400, [
          [20, 160],
          [50, 200],
          [26, 260],
          [70, 330],
          [40, 420],
          [86, 490],
          [30, 560],
          [16, 590],
        ]),
        { form: 'cylinder', depth: 10, opacity: 0.9 }
      ),
      swag([285, 520], [515, 520], 60),
      b.part('M400 600l24 44-24 44-24-44z', b.main.base, { depth: 8 }),
    ]
  },
}

/** A string of lights in whatever shape the product names, or plain bulbs. */
export const fairyLights: Drawing = {
  box: [90, 190, 710, 600],
  stance: 'hangs',
  several: true,
  draw: (b) => {
    const wire = sag([60, 230], [740, 250], 150, 8)
    const colours = b.decorated
      ? [b.main.base]
      : [b.main.base, b.third.base, PAINT.honey, b.main.light]
    const lights = wire.slice(1, -1).map(([x, y], at) => {
      const colour = colours[at % colours.length] ?? b.main.base
      const light = b.motif
        ? `<g transform="translate(0 66)">${b.figure('star', x, y, 106)}</g>`
        : b.body(
            `M${x - 18} ${y + 34}C${x - 56} ${y + 84} ${x - 30} ${y + 138} ${x} ${y + 146}C${x + 30} ${y + 138} ${x + 56} ${y + 84} ${x + 18} ${y + 34}z`,
            { form: 'round', scale: 0.5, depth: 8 }
          )
      const bulb =
        b.motif || b.decorated
          ? light
          : b.part(
              `M${x - 18} ${y + 34}C${x - 50} ${y + 84} ${x - 26} ${y + 132} ${x} ${y + 142}C${x + 26} ${y + 132} ${x + 50} ${y + 84} ${x + 18} ${y + 34}z`,
              colour,
              { form: 'round', depth: 8 }
            )
      return `<g>${glow(b, Math.round(x), Math.round(y + 110), 0.6)}${b.part(rect(x - 16, y - 4, 32, 42, 6), '#5d7a63', { form: 'cylinder' })}${bulb}</g>`
    })
    return [b.stroke(smooth([[-40, 190], ...wire, [840, 190]], false), '#5d7a63', 8), ...lights]
  },
}
