import { PAINT } from '../palette.ts'
import { oval, rect, ring } from '../shapes.ts'
import { petals, star as starShape } from '../outlines.ts'
import type { MotifDrawing } from './motif.ts'

export const key: MotifDrawing = (pen) => {
  const brass = pen.own(PAINT.gold)
  return (
    pen.shape(ring(0, -28, 19, 8), brass.base) +
    pen.shape('M-5 -10H5V46H-5zM5 26H20V34H5zM5 38H16V46H5z', brass.base) +
    pen.shape(rect(-9, -10, 18, 6, 3), brass.shade)
  )
}

export const shoe: MotifDrawing = (pen) => {
  const leather = pen.own('#c4434b')
  return (
    pen.shape('M30 8L38 42H30L26 18z', leather.deep) +
    pen.shape(
      'M-48 30C-46 16 -28 14 -12 2C2 -10 14 -24 34 -28C40 -12 40 4 32 12C16 14 4 26 -14 36C-28 42 -48 42 -48 30z',
      leather.base,
      { dressed: true }
    ) +
    pen.shape('M-10 2C2 -8 16 -22 32 -27C32 -14 14 4 -6 12z', leather.deep, { depth: 0 })
  )
}

export const boot: MotifDrawing = (pen) => {
  const rubber = pen.own('#4f7a58')
  return (
    pen.shape(
      'M-20 -46H16C14 -20 14 -2 22 8C36 12 46 18 46 36H-22C-26 10 -24 -20 -20 -46z',
      rubber.base,
      { dressed: true }
    ) +
    pen.shape(rect(-24, 36, 72, 10, 4), rubber.deep) +
    pen.line('M-20 -36H15', rubber.pale, 4)
  )
}

export const handbag: MotifDrawing = (pen) => {
  const leather = pen.own('#b3506a')
  return (
    pen.line('M-20 -8C-20 -48 20 -48 20 -8', leather.deep, 5) +
    pen.shape('M-34 -10H34L44 42C20 48 -20 48 -44 42z', leather.base, { dressed: true }) +
    pen.shape('M-35 -10H35L38 8Q0 22 -38 8z', leather.shade) +
    pen.shape(oval(0, 14, 6), PAINT.gold)
  )
}

export const guitar: MotifDrawing = (pen) => {
  const wood = pen.own('#c4763e')
  return `<g transform="rotate(35)">${pen.shape(rect(-4, -56, 8, 58, 2), '#6d4632')}${pen.shape(rect(-7, -62, 14, 14, 3), '#4f3323')}${pen.shape('M0 -8C14 -10 22 0 16 10C14 16 26 22 26 34C26 48 14 52 0 52S-26 48 -26 34C-26 22 -14 16 -16 10C-22 0 -14 -10 0 -8z', wood.base, { dressed: true })}${pen.shape(oval(0, 20, 8), '#4f3323', { depth: 0 })}${pen.line('M-2 -44V38M2 -44V38', '#f6e9cf', 1)}${pen.line('M-9 40H9', '#4f3323', 4)}</g>`
}

export const football: MotifDrawing = (pen) => {
  const ball = pen.own('#fbf8f0')
  return (
    pen.shape(oval(0, 0, 45), ball.base) +
    [0, 72, 144, 216, 288]
      .map(
        (turn) =>
          `<g transform="rotate(${turn})">${pen.shape('M-13 -40L0 -32L13 -40Q0 -48 -13 -40z', PAINT.ink, { depth: 0 })}${pen.line('M0 -32V-15', PAINT.ink, 2.4)}${pen.line('M13 -40L30 -26', PAINT.ink, 2.4)}</g>`
      )
      .join('') +
    pen.shape(starShape(0, 0, 16, { depth: 0.81 }), PAINT.ink, { depth: 0 })
  )
}

export const crest: MotifDrawing = (pen) => {
  const field = pen.own('#8f2f3f')
  return (
    pen.shape('M-36 -44H36V0C36 26 14 40 0 48C-14 40 -36 26 -36 0z', pen.other(PAINT.gold, field)) +
    pen.shape('M-30 -38H30V0C30 22 12 34 0 41C-12 34 -30 22 -30 0z', field.base, {
      dressed: true,
    }) +
    pen.shape(petals(-12, -18, 9, 4, 0.6), PAINT.cream, { depth: 0 }) +
    pen.shape(starShape(14, 8, 10), PAINT.cream, { depth: 0 }) +
    pen.line('M-26 16L24 -32', PAINT.gold, 6)
  )
}

export const balloon: MotifDrawing = (pen) => {
  const rubber = pen.own('#d6535f')
  return (
    pen.line('M0 24C6 32 -6 38 0 49', PAINT.stone, 2.4) +
    pen.shape('M0 18L-5 26H5z', rubber.shade, { depth: 0 }) +
    pen.shape(
      'M0 20C-18 16 -32 -4 -30 -20C-28 -38 -16 -47 0 -47S28 -38 30 -20C32 -4 18 16 0 20z',
      rubber.base,
      { dressed: true }
    ) +
    pen.shape(oval(-13, -28, 5, 9), '#ffffff', { depth: 0 }).replace('/>', ' fill-opacity=".5"/>')
  )
}
