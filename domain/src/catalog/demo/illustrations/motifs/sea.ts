import { PAINT } from '../palette.ts'
import { oval, smooth } from '../shapes.ts'
import { star } from '../outlines.ts'
import type { MotifDrawing } from './motif.ts'

export const fish: MotifDrawing = (pen) => {
  const scales = pen.own('#e58a5a')
  return [
    pen.shape('M22 0C32 -8 40 -24 48 -26C44 -10 44 10 48 26C40 24 32 8 22 0z', scales.shade),
    pen.shape('M-12 -22C-6 -38 14 -38 20 -18zM-6 22C0 34 14 32 14 18z', scales.shade),
    pen.shape(
      smooth([
        [-46, 2],
        [-28, -20],
        [0, -25],
        [26, -2],
        [0, 25],
        [-28, 20],
      ]),
      scales.base,
      { dressed: true }
    ),
    pen.line('M-16 -20Q-8 0 -16 20', scales.line, 2.4),
    pen.line('M0 -8q6 4 0 8M0 4q6 4 0 8M10 -4q6 4 0 8', scales.shade, 2.4),
    pen.eyes(scales, [-30, -5]),
  ].join('')
}

export const shark: MotifDrawing = (pen) => {
  const skin = pen.own('#7f95a6')
  return [
    pen.shape(
      'M-48 4C-30 -20 0 -20 14 -14C26 -8 32 -6 36 -8L48 -28C48 -8 46 8 50 22L34 6C10 22 -26 22 -48 4z',
      skin.base,
      { dressed: true }
    ),
    pen.shape('M-8 -16C-4 -32 4 -38 12 -40C10 -30 12 -22 16 -12z', skin.shade),
    pen.shape('M-42 8C-24 18 4 18 22 10C8 24 -26 26 -42 8z', '#f2f1ea', { depth: 0 }),
    pen.shape('M-6 8L-2 30L12 12z', skin.shade),
    pen.eyes(skin, [-28, -3]),
  ].join('')
}

export const dolphin: MotifDrawing = (pen) => {
  const skin = pen.own('#6f9fc0')
  return [
    pen.shape(
      'M-48 6C-40 2 -38 -4 -34 -10C-20 -34 16 -32 28 -2C32 12 34 20 48 22C42 30 36 32 30 30C28 38 22 44 16 46C18 36 18 28 14 20C0 4 -20 4 -34 8C-40 10 -46 10 -48 6z',
      skin.base,
      { dressed: true }
    ),
    pen.shape('M-6 -28C-2 -40 10 -42 16 -40C12 -34 12 -28 14 -20z', skin.shade),
    pen.shape('M-44 7C-24 0 -4 2 8 14C-6 10 -24 6 -44 7z', '#eff4f4', { depth: 0 }),
    pen.eyes(skin, [-28, -7]),
  ].join('')
}

export const seahorse: MotifDrawing = (pen) => {
  const skin = pen.own('#dd9a5f')
  return [
    pen.shape('M14 -14C26 -16 30 -2 24 10C20 8 16 2 14 -4z', skin.shade),
    pen.shape(
      'M-34 -30C-22 -30 -18 -46 -2 -46C16 -46 20 -28 14 -18C24 -4 22 14 12 22C2 32 2 42 12 42C18 42 18 34 13 34C20 30 26 40 18 46C4 54 -14 40 -8 20C-18 12 -16 -4 -6 -14C-12 -18 -16 -22 -20 -22C-26 -20 -34 -24 -34 -30z',
      skin.base,
      { dressed: true }
    ),
    pen.line('M-12 2H4M-12 10H4M-10 18H4', skin.deep, 2.4),
    pen.eyes(skin, [-6, -33]),
  ].join('')
}

export const shell: MotifDrawing = (pen) => {
  const pearl = pen.own('#efc3ae')
  return [
    pen.shape(
      'M0 40C-20 34 -46 8 -40 -14C-34 -34 -22 -36 -18 -40C-8 -48 8 -48 18 -40C22 -36 34 -34 40 -14C46 8 20 34 0 40z',
      pearl.base,
      { dressed: true }
    ),
    pen.shape('M-14 34L-18 46H18L14 34Q0 44 -14 34z', pearl.shade),
    pen.line(
      'M-4 34C-22 18 -32 0 -30 -22M-2 34C-12 10 -14 -14 -12 -36M2 34C12 10 14 -14 12 -36M4 34C22 18 32 0 30 -22',
      pearl.deep,
      2.6
    ),
  ].join('')
}

export const starfish: MotifDrawing = (pen) => {
  const skin = pen.own('#e2895c')
  return (
    pen.shape(star(0, 3, 48, { depth: 0.42, round: 13 }), skin.base, { dressed: true }) +
    [
      [0, -26],
      [0, -14],
      [24, -4],
      [14, -1],
      [14, 24],
      [8, 14],
      [-14, 24],
      [-8, 14],
      [-24, -4],
      [-14, -1],
      [0, 3],
    ]
      .map(([x = 0, y = 0]) => pen.shape(oval(x, y, 2.2), skin.pale, { depth: 0 }))
      .join('')
  )
}

export const anchor: MotifDrawing = (pen) => {
  const iron = pen.own(PAINT.navy)
  return (
    pen.line('M0 -26V42M-18 -14H18M-36 12C-36 34 -16 44 0 44S36 34 36 12', iron.base, 8) +
    pen.line('M-43 19L-36 9L-27 18M43 19L36 9L27 18', iron.base, 6) +
    `<circle cx="0" cy="-35" r="9" fill="none" stroke="${iron.base}" stroke-width="6"/>`
  )
}
