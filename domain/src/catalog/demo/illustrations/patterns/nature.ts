import { PAINT } from '../palette.ts'
import { leaf, petals } from '../outlines.ts'
import { dots, fill, trace } from './pattern.ts'
import type { PatternDrawing } from './pattern.ts'

export const leaves: PatternDrawing = {
  size: [140, 140],
  grounds: ['#f5efdf', '#b9cf9a', '#7d8042', '#4a7fb8'],
  draw: (ink) => {
    const sprig = (x: number, y: number, turn: number, colour: string) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})">${trace('M0 34V-30', colour, 4)}${[-20, 0, 20].map((at) => fill(leaf(0, at, 30, 50), colour) + fill(leaf(0, at, 30, -50), colour)).join('')}${fill(leaf(0, -22, 30, 0), colour)}</g>`
    return (
      sprig(38, 42, -18, ink.paint(PAINT.leaf)) +
      sprig(106, 104, 24, ink.main) +
      dots(ink.second, 5, [108, 34], [34, 112])
    )
  },
}

export const fruit: PatternDrawing = {
  size: [180, 180],
  grounds: ['#f5efdf', '#a8d8bf', '#f0c742'],
  draw: (ink) =>
    ink.stamp('apple', 40, 42, 58, -10) +
    ink.stamp('pear', 128, 46, 60, 12) +
    ink.stamp('cherry', 44, 132, 58) +
    ink.stamp('strawberry', 132, 134, 56, -8) +
    dots(ink.main, 4, [86, 90], [4, 90], [86, 4]),
}

export const woodland: PatternDrawing = {
  size: [190, 190],
  grounds: ['#a9c8e4', '#f3e7cb', '#b9cf9a'],
  draw: (ink) =>
    ink.stamp('toadstool', 42, 46, 62) +
    ink.stamp('owl', 136, 50, 60) +
    ink.stamp('rabbit', 46, 140, 64) +
    ink.stamp('tree', 140, 140, 66) +
    dots(ink.main, 4, [90, 96], [4, 96], [90, 6]),
}

export const tropical: PatternDrawing = {
  size: [170, 170],
  grounds: ['#3f9c7f', '#f5b895', '#f5efdf'],
  draw: (ink) =>
    [0, 40, 80, 320, 280]
      .map((turn) => fill(leaf(50, 84, 62, turn, 0.22), ink.paint(PAINT.forest)))
      .join('') +
    [20, 60, 340]
      .map((turn) => fill(leaf(124, 158, 52, turn, 0.26), ink.paint('#4f9a63')))
      .join('') +
    fill(petals(124, 52, 26, 5, 0.6), ink.paint('#e2607c')) +
    dots(ink.paint(PAINT.honey), 8, [124, 52]),
}

export const palms: PatternDrawing = {
  size: [150, 170],
  grounds: ['#f5b895', '#86d0d3', '#f5efdf'],
  draw: (ink) => {
    const palm = (x: number, y: number, s: number) =>
      trace(`M${x} ${y}q${s * 0.12} ${s * 0.5} ${-s * 0.1} ${s}`, ink.paint(PAINT.walnut), 6) +
      [-100, -60, -15, 35, 75, 110]
        .map((turn) => fill(leaf(x, y, s * 0.58, turn, 0.2), ink.paint(PAINT.leaf)))
        .join('')
    return palm(44, 40, 70) + palm(114, 110, 56)
  },
}
