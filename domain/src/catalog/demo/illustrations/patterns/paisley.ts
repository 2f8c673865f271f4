import { petals } from '../outlines.ts'
import { dots, fill } from './pattern.ts'
import type { Ink, PatternDrawing } from './pattern.ts'

const TEARDROP =
  'M0 44C-34 44-40 6-22-14C-8-30 8-40 22-34C36-28 30-12 18-14C10-16 14-24 20-22C4-26 2-8 16 4C36 20 26 44 0 44z'

const boteh = (ink: Ink, x: number, y: number, turn: number, scale: number, colour: string) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${fill(TEARDROP, colour)}` +
  `${fill('M-2 34C-22 34-26 8-14-4C-4 6 18 14 12 26C10 32 4 34-2 34z', ink.ground)}` +
  `${fill(petals(-4, 18, 11, 6, 0.7), ink.second)}${dots(colour, 3.5, [-4, 18])}</g>`

export const paisley: PatternDrawing = {
  size: [160, 160],
  grounds: ['#c8303a', '#eb8fb0', '#4a7fb8', '#247b80'],
  draw: (ink) =>
    boteh(ink, 46, 40, -14, 0.86, ink.main) +
    boteh(ink, 122, 118, 160, 0.78, ink.main) +
    fill(petals(120, 34, 16, 7, 0.75), ink.second) +
    dots(ink.main, 6, [120, 34]) +
    fill(petals(42, 122, 14, 6, 0.75), ink.second) +
    dots(ink.main, 5, [42, 122]) +
    dots(ink.main, 3.5, [84, 12], [86, 76], [82, 146], [8, 86], [152, 66], [12, 148]),
}
