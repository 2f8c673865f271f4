import { PAINT } from '../palette.ts'
import { oval, polygon, rect } from '../shapes.ts'
import { star } from '../outlines.ts'
import type { MotifDrawing } from './motif.ts'

export const christmasTree: MotifDrawing = (pen) => {
  const green = pen.own(PAINT.forest)
  const balls: [number, number, string][] = [
    [-8, -14, PAINT.berry],
    [10, -4, PAINT.honey],
    [-16, 14, PAINT.honey],
    [6, 16, PAINT.berry],
    [22, 24, '#fdf6e8'],
    [-4, 29, '#fdf6e8'],
  ]
  return [
    pen.shape(rect(-6, 32, 12, 16, 2), PAINT.walnut),
    pen.shape(
      polygon(
        [
          [0, -42],
          [26, -2],
          [16, -2],
          [38, 36],
          [-38, 36],
          [-16, -2],
          [-26, -2],
        ],
        4
      ),
      green.base,
      { dressed: true }
    ),
    ...balls.map(([x, y, colour]) =>
      pen.shape(oval(x, y, 4), pen.other(colour, green), { depth: 0 })
    ),
    pen.shape(star(0, -42, 10, { round: 1 }), PAINT.honey, { depth: 0 }),
  ].join('')
}

const HOLLY =
  'M0 0C-4 -6 -12 -6 -14 -12C-10 -14 -10 -20 -16 -26C-10 -28 -8 -36 0 -48C8 -36 10 -28 16 -26C10 -20 10 -14 14 -12C12 -6 4 -6 0 0z'

export const holly: MotifDrawing = (pen) => {
  const green = pen.own(PAINT.forest)
  const at = (turn: number) =>
    `<g transform="translate(0 8) rotate(${turn})">${pen.shape(HOLLY, green.base)}${pen.line('M0 -4V-38', green.light, 2)}</g>`
  return (
    at(-58) +
    at(58) +
    at(0) +
    [
      [-7, 12],
      [8, 12],
      [0, 24],
    ]
      .map(([x = 0, y = 0]) => pen.shape(oval(x, y, 9), pen.other(PAINT.berry, green)))
      .join('')
  )
}

export const stocking: MotifDrawing = (pen) => {
  const wool = pen.own('#c4343c')
  return (
    pen.shape('M-22 -34H18C16 -8 14 2 26 10C44 20 40 44 18 44C-4 44 -20 28 -22 4z', wool.base, {
      dressed: true,
    }) +
    pen.shape('M4 43C10 44 40 46 37 24C26 20 8 28 4 43z', pen.other('#fdf8ee', wool), {
      depth: 1.5,
    }) +
    pen.shape(rect(-27, -46, 50, 18, 8), '#fdf8ee')
  )
}

export const sleigh: MotifDrawing = (pen) => {
  const red = pen.own('#b8343c')
  return (
    pen.shape(rect(-14, -34, 26, 30, 3), PAINT.leaf) +
    pen.line('M-1 -34V-4M-14 -20H12', PAINT.cream, 4) +
    pen.shape(
      'M-46 -22C-38 -24 -36 -6 -22 -6H14C28 -6 30 -30 46 -30C48 0 34 24 12 24H-20C-38 24 -46 4 -46 -22z',
      red.base,
      { dressed: true }
    ) +
    pen.line('M-40 42H28C42 42 46 32 42 26M-20 24V40M12 24V40', PAINT.gold, 4.4)
  )
}
