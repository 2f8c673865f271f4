import { PAINT } from '../palette.ts'
import { leaf, petals } from '../outlines.ts'
import { dots, fill, trace } from './pattern.ts'
import type { PatternDrawing } from './pattern.ts'

const blossom = (x: number, y: number, size: number, colour: string, eye: string) =>
  fill(petals(x, y, size, 5, 0.7, x), colour) + dots(eye, size * 0.28, [x, y])

export const floral: PatternDrawing = {
  size: [160, 160],
  grounds: ['#f5efdf', '#a9c8e4', '#f6c9d6', '#b9cf9a'],
  draw: (ink) => {
    const green = ink.paint(PAINT.leaf)
    const petal = ink.paint('#d9738f')
    return (
      trace('M44 44C70 70 90 60 118 116M118 116C130 140 150 130 158 150', green, 4) +
      [
        [62, 70, 60],
        [84, 66, 150],
        [100, 96, 40],
        [30, 26, 300],
      ]
        .map(([x = 0, y = 0, turn = 0]) => fill(leaf(x, y, 30, turn), green))
        .join('') +
      fill(petals(44, 44, 29, 5, 0.7), petal) +
      dots(ink.paint(PAINT.honey), 8, [44, 44]) +
      fill(petals(118, 118, 25, 5, 0.7, 20), ink.main) +
      dots(petal, 7, [118, 118]) +
      fill(petals(122, 36, 14, 5, 0.7, 10), ink.second) +
      fill(petals(36, 124, 15, 5, 0.7), ink.second) +
      dots(petal, 4, [122, 36], [36, 124]) +
      dots(ink.main, 4, [78, 16], [14, 84], [76, 142])
    )
  },
}

export const rose: PatternDrawing = {
  size: [170, 170],
  grounds: ['#f5efdf', '#a9c8e4', '#f6c9d6'],
  draw: (ink) =>
    ink.stamp('rose', 46, 46, 84, -12) +
    ink.stamp('rose', 130, 130, 72, 24) +
    dots(ink.main, 4, [128, 40], [46, 130], [86, 88], [6, 90]),
}

export const daisy: PatternDrawing = {
  size: [110, 110],
  grounds: ['#a9c8e4', '#a8d8bf', '#f0c742'],
  draw: (ink) =>
    [
      [28, 28, 24],
      [83, 83, 19],
    ]
      .map(
        ([x = 0, y = 0, r = 0]) =>
          fill(petals(x, y, r, 9, 0.78), ink.paint('#fbfaf7')) +
          dots(ink.paint(PAINT.honey), r * 0.32, [x, y])
      )
      .join('') + dots(ink.main, 3.5, [83, 28], [28, 83]),
}

export const cherryBlossom: PatternDrawing = {
  size: [200, 180],
  grounds: ['#a9c8e4', '#f5efdf', '#86d0d3'],
  draw: (ink) =>
    trace(
      'M0 150C50 140 60 90 100 80S170 40 200 20M60 118c20 10 40 6 60 30M130 66c-6-20-30-30-30-50',
      ink.paint(PAINT.walnut),
      5
    ) +
    [
      [40, 134, 18],
      [96, 76, 22],
      [152, 52, 18],
      [118, 144, 20],
      [100, 20, 16],
    ]
      .map(([x = 0, y = 0, r = 0]) =>
        blossom(x, y, r, ink.paint('#f0a6b8'), ink.paint(PAINT.berry))
      )
      .join('') +
    dots(ink.paint('#f0a6b8'), 5, [170, 120], [30, 60], [60, 30]),
}

export const poppies: PatternDrawing = {
  size: [150, 170],
  grounds: ['#f5efdf', '#dcebef'],
  draw: (ink) => {
    const red = ink.paint('#cf3d36')
    const bloom = (x: number, y: number, s: number) =>
      fill(
        `M${x - s} ${y}C${x - s} ${y - s * 1.2} ${x + s} ${y - s * 1.2} ${x + s} ${y}C${x + s} ${y + s} ${x - s} ${y + s} ${x - s} ${y}z`,
        red
      ) + dots(PAINT.ink, s * 0.3, [x, y])
    return (
      trace('M42 60C50 100 30 130 36 165M110 120c4 20-6 40-4 50', ink.paint(PAINT.leaf), 4) +
      bloom(42, 44, 31) +
      bloom(110, 110, 27) +
      dots(red, 6, [108, 30], [66, 140])
    )
  },
}
