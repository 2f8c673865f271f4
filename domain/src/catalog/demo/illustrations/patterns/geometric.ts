import { PAINT } from '../palette.ts'
import { heart, star } from '../outlines.ts'
import { polygon } from '../shapes.ts'
import { dots, fill, trace } from './pattern.ts'
import type { PatternDrawing } from './pattern.ts'

export const stripes: PatternDrawing = {
  size: [64, 64],
  grounds: ['#f5efdf', '#4a7fb8', '#c8303a'],
  draw: (ink) => fill('M0 0H28V64H0z', ink.main) + fill('M43 0H49V64H43z', ink.second),
}

export const check: PatternDrawing = {
  size: [96, 96],
  grounds: ['#c8303a', '#263a63', '#5b9a5b'],
  draw: (ink) =>
    fill('M0 0H48V96H0z', ink.soft, 0.75) +
    fill('M0 0H96V48H0z', ink.soft, 0.75) +
    fill('M22 0h5v96h-5zM0 22H96v5H0z', ink.main, 0.85) +
    fill('M70 0h2v96h-2zM0 70H96v2H0z', ink.main, 0.6),
}

export const gingham: PatternDrawing = {
  size: [56, 56],
  grounds: ['#c8303a', '#4a7fb8'],
  draw: (ink) =>
    fill('M0 0H56V56H0z', ink.main) +
    fill('M0 0H28V56H0z', ink.ground, 0.5) +
    fill('M0 0H56V28H0z', ink.ground, 0.5),
}

export const lattice: PatternDrawing = {
  size: [70, 70],
  grounds: ['#f5efdf', '#a99ad0'],
  draw: (ink) =>
    trace('M0 0L70 70M70 0L0 70', ink.main, 5) +
    dots(ink.second, 7, [35, 35], [0, 0], [70, 0], [0, 70], [70, 70]),
}

export const tiles: PatternDrawing = {
  size: [90, 90],
  grounds: ['#fbfaf7', '#a9c8e4'],
  draw: (ink) =>
    trace('M0 0H90V90H0z', ink.soft, 6) +
    fill(star(45, 45, 34, { points: 8, depth: 0.55 }), ink.main) +
    dots(ink.second, 9, [45, 45]),
}

export const mosaic: PatternDrawing = {
  size: [96, 96],
  grounds: ['#86d0d3', '#d98a1f'],
  draw: (ink) =>
    [0, 1, 2, 3]
      .flatMap((row) =>
        [0, 1, 2, 3].map((column) =>
          fill(
            polygon(
              [
                [column * 24 + 3, row * 24 + 4],
                [column * 24 + 21, row * 24 + 2],
                [column * 24 + 22, row * 24 + 21],
                [column * 24 + 2, row * 24 + 22],
              ],
              3
            ),
            [ink.main, ink.second, ink.soft, ink.ground][
              (row * 3 + column * 2 + row * column) % 4
            ] ?? ink.main
          )
        )
      )
      .join(''),
}

export const patchwork: PatternDrawing = {
  size: [200, 200],
  grounds: ['#f6c9d6', '#f5efdf', '#a9c8e4'],
  draw: (ink) =>
    fill('M100 0H200V100H100z', ink.second) +
    fill('M0 100H100V200H0z', ink.main) +
    fill('M100 100H200V200H100z', ink.soft) +
    dots(ink.main, 9, [25, 25], [75, 25], [50, 50], [25, 75], [75, 75]) +
    trace('M120 0V100M150 0V100M180 0V100', ink.main, 8) +
    fill(heart(50, 150, 52), ink.second) +
    dots(ink.main, 22, [150, 150]) +
    dots(ink.second, 9, [150, 150]) +
    `<path d="M0 0H200M0 100H200M0 0V200M100 0V200" stroke="${ink.paint(PAINT.ink)}" stroke-opacity=".5" stroke-width="3" stroke-dasharray="9 8"/>`,
}

export const abstract: PatternDrawing = {
  size: [180, 180],
  grounds: ['#f5efdf', '#a8d8bf'],
  draw: (ink) =>
    fill('M0 40C50 0 90 70 60 100S-10 120 0 40z', ink.main) +
    fill('M100 20c40-20 80 10 60 50s-80 20-70-20 10-30 10-30z', ink.second) +
    fill('M90 130a34 34 0 0 1 68 0z', ink.main) +
    trace('M20 150c20-24 30 24 50 0', ink.second, 8) +
    dots(ink.paint(PAINT.ink), 6, [120, 50], [30, 70], [150, 160]),
}

export const camouflage: PatternDrawing = {
  size: [180, 160],
  grounds: ['#7d8042'],
  draw: (ink) =>
    fill(
      'M10 20c40-30 90 0 70 40s-60 20-70-10-10-20 0-30zM120 90c30-20 70 10 50 40s-70 10-60-20z',
      ink.soft
    ) +
    fill(
      'M100 10c30-14 60 10 50 34s-40 10-50 0-14-28 0-34zM30 100c30-20 50 20 30 40s-50-20-30-40z',
      PAINT.walnut,
      0.6
    ) +
    fill('M80 70c20-10 40 10 26 26s-44-10-26-26z', ink.main, 0.5),
}
