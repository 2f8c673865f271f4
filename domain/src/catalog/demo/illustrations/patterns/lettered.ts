import { PAINT } from '../palette.ts'
import { strokeOf } from '../strokes.ts'
import type { PatternDrawing } from './pattern.ts'

export const alphabet: PatternDrawing = {
  size: [180, 180],
  grounds: ['#f3e7cb', '#a9c8e4', '#f6c9d6'],
  draw: (ink) =>
    ['A', 'K', 'S', 'E', 'B', 'R', 'M', 'Z', 'H']
      .map((letter, index) => {
        const colour = [ink.paint(PAINT.berry), ink.paint(PAINT.denim), ink.paint(PAINT.leaf)][
          (index * 2) % 3
        ]
        const at = `translate(${(index % 3) * 60 + 20} ${Math.floor(index / 3) * 60 + 12}) rotate(${(index % 4) * 8 - 12}) scale(3.4)`
        return `<path d="${strokeOf(letter)}" transform="${at}" fill="none" stroke="${colour}" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round"/>`
      })
      .join(''),
}

export const typography: PatternDrawing = {
  size: [190, 120],
  grounds: ['#f3e7cb', '#2b2b2e'],
  draw: (ink) =>
    [
      ['HOME', 14, 14, 3.6],
      ['TEA', 128, 20, 2],
      ['LOVE', 16, 76, 2.2],
      ['JOY', 100, 68, 3.4],
    ]
      .map(([word, x, y, scale]) =>
        [...String(word)]
          .map(
            (letter, index) =>
              `<path d="${strokeOf(letter)}" transform="translate(${Number(x) + index * 8 * Number(scale)} ${y}) scale(${scale})" fill="none" stroke="${index % 2 ? ink.main : ink.second}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`
          )
          .join('')
      )
      .join(''),
}
