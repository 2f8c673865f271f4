import type { Drawing } from './drawing.ts'
import type { Random } from './random.ts'

/** Where one piece goes: its middle (or, standing, the middle of its foot), its scale and its turn. */
export interface Placing {
  x: number
  y: number
  scale: number
  turn: number
}

/** Offsets and sizes of one, two or three pieces, in shares of the space a single piece takes; the hindmost first. */
const STANDING = [
  [{ x: 0, y: 0, size: 1 }],
  [
    { x: -0.24, y: -0.05, size: 0.76 },
    { x: 0.25, y: 0.04, size: 0.66 },
  ],
  [
    { x: 0.02, y: -0.13, size: 0.66 },
    { x: -0.29, y: 0, size: 0.58 },
    { x: 0.28, y: 0.05, size: 0.53 },
  ],
] as const

const LYING = [
  [{ x: 0, y: 0, size: 1, turn: 0 }],
  [
    { x: -0.19, y: -0.15, size: 0.72, turn: -9 },
    { x: 0.2, y: 0.15, size: 0.72, turn: 7 },
  ],
  [
    { x: -0.24, y: -0.2, size: 0.62, turn: -12 },
    { x: 0.26, y: -0.12, size: 0.62, turn: 10 },
    { x: -0.02, y: 0.22, size: 0.62, turn: -2 },
  ],
] as const

/** Fits the drawing's box into the picture's margins, once for every piece. */
export function placings({ box, stance }: Drawing, pieces: number, random: Random): Placing[] {
  const [w, h] = [box[2] - box[0], box[3] - box[1]]
  const room = stance === 'stands' ? [560, 540] : [590, 590]
  const fit = Math.min((room[0] ?? 0) / w, (room[1] ?? 0) / h)
  const spread = Math.min(1.15, Math.max(0.8, (w * fit) / 440))
  const ground = 672 - Math.max(0, 540 - h * fit) * 0.2
  const tilt = stance === 'lies' ? random.between(-6, 6) : 0
  if (stance === 'stands') {
    return (STANDING[pieces - 1] ?? STANDING[0]).map(({ x, y, size }) => ({
      x: 400 + x * 520 * spread,
      y: ground + y * 420,
      scale: fit * size,
      turn: 0,
    }))
  }
  return (LYING[pieces - 1] ?? LYING[0]).map(({ x, y, size, turn }) => ({
    x: 400 + x * 560,
    y: 400 + y * 560,
    scale: fit * size,
    turn: turn + tilt,
  }))
}
