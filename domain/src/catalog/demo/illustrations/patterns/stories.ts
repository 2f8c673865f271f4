import { PAINT } from '../palette.ts'
import { heart, petals, star } from '../outlines.ts'
import { dots, fill, trace } from './pattern.ts'
import type { Ink, PatternDrawing } from './pattern.ts'

const starred = (ink: Ink, ...places: [number, number, number][]) =>
  places.map(([x, y, r]) => fill(star(x, y, r, { round: 1.5 }), ink.main)).join('')

export const spaceboy: PatternDrawing = {
  size: [190, 190],
  grounds: ['#5f97bf', '#4a7fb8', '#86d0d3'],
  draw: (ink) =>
    ink.stamp('rocket', 48, 50, 76, 28) +
    ink.stamp('spaceman', 142, 140, 78, -8) +
    ink.stamp('moon', 142, 44, 42) +
    dots(ink.paint(PAINT.clay), 17, [46, 142]) +
    trace('M20 150C40 156 60 140 74 128', ink.main, 4) +
    starred(ink, [96, 18, 8], [96, 96, 10], [16, 96, 7], [98, 170, 7], [178, 90, 7]),
}

export const skulls: PatternDrawing = {
  size: [110, 110],
  grounds: ['#2b2b2e'],
  draw: (ink) =>
    ink.stamp('skull', 28, 30, 46, 0, ink.main) +
    ink.stamp('skull', 83, 85, 46, 0, ink.main) +
    dots(ink.second, 4, [83, 28], [28, 84]),
}

export const circus: PatternDrawing = {
  size: [220, 200],
  grounds: ['#f3e7cb', '#a9c8e4'],
  draw: (ink) => {
    const tent = [0, 1, 2, 3]
      .map((at) =>
        fill(`M50 16L${18 + at * 16} 62h16z`, at % 2 ? ink.main : ink.paint(PAINT.berry))
      )
      .join('')
    return (
      tent +
      fill('M22 62H78V94H22z', ink.paint(PAINT.berry)) +
      fill('M43 94V72h14V94z', ink.main) +
      ink.stamp('elephant', 156, 58, 78) +
      ink.stamp('horse', 60, 150, 74) +
      ink.stamp('balloon', 158, 148, 70) +
      starred(ink, [108, 20, 9], [108, 108, 9], [108, 184, 8], [12, 112, 8])
    )
  },
}

export const jazzHearts: PatternDrawing = {
  size: [130, 130],
  grounds: ['#eb8fb0', '#9b1b3f'],
  draw: (ink) =>
    [
      [34, 34],
      [98, 98],
    ]
      .map(
        ([x = 0, y = 0]) =>
          fill(heart(x, y, 50), ink.main) +
          fill(heart(x, y, 34), ink.second) +
          fill(heart(x, y, 18), ink.main)
      )
      .join('') + dots(ink.second, 7, [98, 34], [34, 98]),
}

export const popArt: PatternDrawing = {
  size: [180, 180],
  grounds: ['#f0c742', '#86d0d3'],
  draw: (ink) =>
    dots(
      ink.paint('#e2607c'),
      5,
      ...[15, 45, 75].flatMap((x) => [15, 45, 75].map((y): [number, number] => [x, y]))
    ) +
    fill(star(134, 46, 42, { points: 9, depth: 0.62 }), ink.paint(PAINT.berry)) +
    fill(star(134, 46, 26, { points: 9, depth: 0.62 }), ink.main) +
    fill(heart(46, 134, 66), ink.paint('#4a7fb8')) +
    trace('M100 104l20 70M124 100l20 70M148 104l20 66', ink.paint(PAINT.ink), 7),
}

export const keepCalm: PatternDrawing = {
  size: [170, 150],
  grounds: ['#c8303a', '#4a7fb8'],
  draw: (ink) =>
    ink.stamp('crown', 85, 36, 58, 0, ink.main) +
    trace('M40 82H130M52 104H118M62 126H108', ink.main, 9),
}

export const sketchbook: PatternDrawing = {
  size: [160, 160],
  grounds: ['#f5efdf', '#a9c8e4'],
  draw: (ink) => {
    const pencil = ink.paint(PAINT.slate)
    return (
      trace('M20 60c0-30 50-30 50 0s-50 30-50 0zM70 50c16-6 20 16-2 20M20 96h54', pencil, 3.5) +
      trace('M104 24v40M94 24v16c0 12 20 12 20 0V24M134 24c-10 10-8 24 0 26v14', pencil, 3.5) +
      trace(petals(42, 130, 20, 5, 0.7), pencil, 3.5) +
      trace('M100 100h44l-6 44h-32zM106 92h32', pencil, 3.5)
    )
  },
}
