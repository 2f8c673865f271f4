import { n, p, polygon, smooth } from './shapes.ts'
import type { Point } from './shapes.ts'

export function heart(cx: number, cy: number, size: number): string {
  const s = size / 2
  const at = (x: number, y: number) => `${n(cx + x * s)} ${n(cy + y * s)}`
  return (
    `M${at(0, 0.95)}C${at(-0.35, 0.62)} ${at(-1.02, 0.25)} ${at(-1.02, -0.35)}` +
    `C${at(-1.02, -0.72)} ${at(-0.76, -0.92)} ${at(-0.5, -0.92)}C${at(-0.25, -0.92)} ${at(-0.08, -0.76)} ${at(0, -0.55)}` +
    `C${at(0.08, -0.76)} ${at(0.25, -0.92)} ${at(0.5, -0.92)}C${at(0.76, -0.92)} ${at(1.02, -0.72)} ${at(1.02, -0.35)}` +
    `C${at(1.02, 0.25)} ${at(0.35, 0.62)} ${at(0, 0.95)}z`
  )
}

/** A star whose inner corners lie at `depth` of its radius. */
export function star(
  cx: number,
  cy: number,
  radius: number,
  { points = 5, depth = 0.48, round = 0, turn = 0 } = {}
): string {
  const corners = Array.from({ length: points * 2 }, (_, index): Point => {
    const angle = (index * Math.PI) / points - Math.PI / 2 + (turn * Math.PI) / 180
    const reach = index % 2 ? radius * depth : radius
    return [cx + Math.cos(angle) * reach, cy + Math.sin(angle) * reach]
  })
  return polygon(corners, round)
}

/** Round petals about a middle: a flower, a scalloped doily, a cake's frill. */
export function petals(
  cx: number,
  cy: number,
  radius: number,
  count: number,
  depth = 0.75,
  turn = 0
): string {
  const step = (2 * Math.PI) / count
  const at = (index: number): Point => {
    const angle = (index - 0.5) * step - Math.PI / 2 + (turn * Math.PI) / 180
    return [cx + Math.cos(angle) * radius * depth, cy + Math.sin(angle) * radius * depth]
  }
  const chord = 2 * radius * depth * Math.sin(step / 2)
  const rise = radius - radius * depth * Math.cos(step / 2)
  const bow = (chord * chord) / 8 / rise + rise / 2
  const large = rise > chord / 2 ? 1 : 0
  const arcs = Array.from(
    { length: count },
    (_, i) => `A${n(bow)} ${n(bow)} 0 ${large} 1 ${p(at(i + 1))}`
  )
  return `M${p(at(0))}${arcs.join('')}z`
}

/** A leaf from its stalk at (x, y), `length` long, pointing `angle` degrees clockwise from upwards. */
export function leaf(x: number, y: number, length: number, angle: number, breadth = 0.36): string {
  const turn = (angle * Math.PI) / 180
  const at = (along: number, across: number): Point => [
    x + Math.sin(turn) * along * length + Math.cos(turn) * across * length,
    y - Math.cos(turn) * along * length + Math.sin(turn) * across * length,
  ]
  return (
    `M${p(at(0, 0))}C${p(at(0.2, -breadth * 0.9))} ${p(at(0.7, -breadth * 0.8))} ${p(at(1, 0))}` +
    `C${p(at(0.7, breadth * 0.8))} ${p(at(0.2, breadth * 0.9))} ${p(at(0, 0))}z`
  )
}

/** An egg or a drop's body: an oval with its broad end down. */
export function egg(cx: number, cy: number, rx: number, ry: number): string {
  return smooth([
    [cx, cy - ry],
    [cx + rx * 0.72, cy - ry * 0.52],
    [cx + rx, cy + ry * 0.22],
    [cx + rx * 0.62, cy + ry * 0.86],
    [cx, cy + ry],
    [cx - rx * 0.62, cy + ry * 0.86],
    [cx - rx, cy + ry * 0.22],
    [cx - rx * 0.72, cy - ry * 0.52],
  ])
}

/** A drop hanging from (x, y). */
export function drop(x: number, y: number, w: number, h: number): string {
  return (
    `M${n(x)} ${n(y)}C${n(x + w * 0.1)} ${n(y + h * 0.35)} ${n(x + w / 2)} ${n(y + h * 0.45)} ${n(x + w / 2)} ${n(y + h * 0.7)}` +
    `A${n(w / 2)} ${n(h * 0.3)} 0 0 1 ${n(x - w / 2)} ${n(y + h * 0.7)}` +
    `C${n(x - w / 2)} ${n(y + h * 0.45)} ${n(x - w * 0.1)} ${n(y + h * 0.35)} ${n(x)} ${n(y)}z`
  )
}
