import { PAINT, tellsApart } from '../palette.ts'
import { heart, leaf, petals } from '../outlines.ts'
import { dots, fill, trace } from './pattern.ts'
import type { PatternDrawing } from './pattern.ts'

export const baroque: PatternDrawing = {
  size: [150, 180],
  grounds: ['#2b2b2e', '#6e1f33'],
  draw: (ink) => {
    const scroll =
      'M0-6C-22-10-40-34-26-54C-18-66-2-60-6-48C-8-40-18-42-17-49M0-6C-30 6-52 0-56 22C-58 38-40 42-36 30C-34 24-42 20-45 26'
    const half = trace(scroll, ink.main, 7) + fill(leaf(-24, -24, 28, -100, 0.4), ink.main)
    const damask = (x: number, y: number, s: number) =>
      `<g transform="translate(${x} ${y}) scale(${s})">${half}<g transform="scale(-1 1)">${half}</g>` +
      `${fill(leaf(0, -30, 44, 0, 0.34), ink.main)}${fill('M0 60C-16 40-12 10 0-4C12 10 16 40 0 60z', ink.main)}</g>`
    return (
      damask(75, 84, 0.95) + dots(ink.main, 6, [0, 0], [150, 0], [0, 180], [150, 180], [75, 172])
    )
  },
}

export const lace: PatternDrawing = {
  size: [110, 110],
  grounds: ['#d9a5a0', '#a9c0cf', '#c9b39a'],
  draw: (ink) => {
    const white = tellsApart('#fffdf8', ink.soft) ? '#fffdf8' : ink.main
    return (
      `<path d="${petals(55, 55, 50, 12, 0.84)}" fill="${white}" fill-opacity=".85"/>` +
      `<path d="${petals(55, 55, 34, 8, 0.8)}" fill="none" stroke="${ink.soft}" stroke-width="3"/>` +
      fill(petals(55, 55, 20, 6, 0.6), ink.soft) +
      dots(white, 6, [55, 55]) +
      dots(white, 6, [0, 0], [110, 0], [0, 110], [110, 110])
    )
  },
}

export const folkArt: PatternDrawing = {
  size: [150, 160],
  grounds: ['#c8303a', '#f5efdf', '#247b80'],
  draw: (ink) => {
    const half =
      fill(leaf(0, 26, 46, 62, 0.34), ink.second) +
      fill(leaf(0, 44, 36, 74, 0.36), ink.main) +
      dots(ink.main, 6, [46, -18])
    return (
      `<g transform="translate(75 78)">${trace('M0 64V0', ink.main, 5)}${half}<g transform="scale(-1 1)">${half}</g>` +
      `${fill(heart(0, -26, 52), ink.main)}${fill(heart(0, -26, 24), ink.ground)}${dots(ink.second, 7, [0, -64])}</g>` +
      dots(ink.second, 5, [10, 10], [140, 10], [10, 150], [140, 150])
    )
  },
}

export const regency: PatternDrawing = {
  size: [190, 200],
  grounds: ['#f5efdf', '#f6c9d6', '#b9cf9a'],
  draw: (ink) =>
    fill('M0 0H16V200H0zM95 0H111V200H95z', ink.soft, 0.55) +
    ink.stamp('rose', 54, 60, 74, -10) +
    ink.stamp('rose', 150, 150, 74, 14) +
    dots(ink.paint(PAINT.gold), 4, [54, 150], [150, 60]),
}

export const morris: PatternDrawing = {
  size: [160, 180],
  grounds: ['#263a63', '#3f6c53', '#f3e7cb'],
  draw: (ink) => {
    const green = ink.paint(PAINT.leaf)
    return (
      trace(
        'M20 180C0 130 80 120 70 80S10 40 40 0M70 80c30-10 60 20 90-10M40 130c40 30 90 0 120 40',
        green,
        5
      ) +
      [
        [66, 60, 60],
        [24, 50, 280],
        [36, 132, 300],
        [70, 130, 70],
        [118, 74, 30],
        [104, 150, 20],
        [136, 160, 150],
        [150, 66, 200],
      ]
        .map(([x = 0, y = 0, turn = 0]) => fill(leaf(x, y, 40, turn, 0.36), green))
        .join('') +
      fill(petals(112, 36, 25, 6, 0.68), ink.paint(PAINT.blush)) +
      dots(ink.paint(PAINT.berry), 9, [112, 36]) +
      fill(petals(30, 96, 19, 6, 0.68, 15), ink.paint(PAINT.sky)) +
      dots(ink.paint(PAINT.honey), 7, [30, 96]) +
      dots(ink.paint(PAINT.berry), 6, [92, 112], [80, 22], [146, 116])
    )
  },
}

export const filigree: PatternDrawing = {
  size: [100, 100],
  grounds: ['#f5efdf', '#bfc4c9'],
  draw: (ink) =>
    trace(
      'M50 50C20 50 20 14 40 14S54 36 42 34M50 50C80 50 80 86 60 86S46 64 58 66M50 50C50 20 86 20 86 40S64 54 66 42M50 50C50 80 14 80 14 60S36 46 34 58',
      ink.main,
      4
    ) +
    dots(ink.second, 6, [50, 50]) +
    dots(ink.main, 4, [0, 0], [100, 0], [0, 100], [100, 100]),
}

export const scandinavian: PatternDrawing = {
  size: [140, 150],
  grounds: ['#c8303a', '#4a7fb8', '#f5efdf'],
  draw: (ink) =>
    ink.stamp('heart', 36, 40, 44, 0, ink.main) +
    ink.stamp('reindeer', 104, 42, 62, 0, ink.main) +
    ink.stamp('snowflake', 36, 114, 52, 0, ink.main) +
    ink.stamp('tree', 104, 112, 54, 0, ink.main) +
    trace(
      'M0 76l10-7 10 7 10-7 10 7 10-7 10 7 10-7 10 7 10-7 10 7 10-7 10 7 10-7 10 7',
      ink.second,
      4
    ),
}

export const decoupage: PatternDrawing = {
  size: [200, 200],
  grounds: ['#f3e7cb', '#f6c9d6'],
  draw: (ink) =>
    fill('M10 16L90 6 98 82 18 92z', ink.second, 0.8) +
    fill('M104 30L190 24 194 100 110 108z', ink.soft) +
    fill('M20 106L100 112 94 190 14 184z', ink.soft) +
    fill('M112 118L188 112 194 188 118 196z', ink.second, 0.8) +
    ink.stamp('rose', 56, 50, 60) +
    ink.stamp('butterfly', 150, 66, 62, 12) +
    ink.stamp('bird', 58, 150, 60) +
    ink.stamp('rose', 154, 154, 56, 20),
}
