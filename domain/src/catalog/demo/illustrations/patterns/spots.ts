import { heart, star } from '../outlines.ts'
import { dots, fill } from './pattern.ts'
import type { PatternDrawing } from './pattern.ts'

export const retrospot: PatternDrawing = {
  size: [104, 104],
  grounds: ['#c8303a'],
  draw: (ink) => dots(ink.main, 23, [26, 26], [78, 78]),
}

export const polkadot: PatternDrawing = {
  size: [60, 60],
  grounds: ['#eb8fb0', '#4a7fb8', '#86d0d3'],
  draw: (ink) => dots(ink.main, 9, [15, 15], [45, 45]),
}

export const circles: PatternDrawing = {
  size: [110, 110],
  grounds: ['#f5efdf', '#e8833a', '#247b80'],
  draw: (ink) =>
    [27, 82]
      .map(
        (at) =>
          dots(ink.second, 24, [at, at]) +
          dots(ink.ground, 16, [at, at]) +
          dots(ink.main, 9, [at, at])
      )
      .join('') + dots(ink.main, 6, [82, 27], [27, 82]),
}

export const hearts: PatternDrawing = {
  size: [92, 92],
  grounds: ['#f6c9d6', '#c8303a', '#f5efdf'],
  draw: (ink) => fill(heart(24, 24, 34), ink.main) + fill(heart(70, 70, 34), ink.second),
}

export const stars: PatternDrawing = {
  size: [92, 92],
  grounds: ['#263a63', '#c8303a'],
  draw: (ink) =>
    fill(star(24, 24, 21, { round: 3 }), ink.main) +
    fill(star(70, 70, 16, { round: 3 }), ink.second),
}
