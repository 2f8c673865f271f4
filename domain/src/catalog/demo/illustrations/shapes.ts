/** A point in the 800 × 800 picture. */
export type Point = readonly [number, number]

/** One decimal is a tenth of a pixel at full size: enough for the eye, and it keeps the files small. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export const p = ([x, y]: Point) => `${n(x)} ${n(y)}`

/** A rectangle whose corners are rounded alike, or each by its own radius from the top left clockwise. */
export function rect(
  x: number,
  y: number,
  w: number,
  h: number,
  r: number | readonly [number, number, number, number] = 0
): string {
  const [a, b, c, d] = typeof r === 'number' ? [r, r, r, r] : r
  return (
    `M${n(x + a)} ${n(y)}h${n(w - a - b)}${corner(b, b, b)}v${n(h - b - c)}${corner(c, -c, c)}` +
    `h${n(d + c - w)}${corner(d, -d, -d)}v${n(a + d - h)}${corner(a, a, -a)}z`
  )
}

function corner(r: number, dx: number, dy: number): string {
  return r ? `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}` : ''
}

export function oval(cx: number, cy: number, rx: number, ry = rx): string {
  return `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 1 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-2 * rx)} 0z`
}

/** An oval cut out of the shape it is appended to. */
export function hole(cx: number, cy: number, rx: number, ry = rx): string {
  return `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 0 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-2 * rx)} 0z`
}

/** A ring of outer radii `rx`, `ry` and the given breadth. */
export function ring(cx: number, cy: number, rx: number, breadth: number, ry = rx): string {
  return oval(cx, cy, rx, ry) + hole(cx, cy, rx - breadth, ry - breadth)
}

/** Straight sides, corners rounded by `r`. */
export function polygon(points: readonly Point[], r = 0): string {
  if (r === 0) return `M${points.map(p).join('L')}z`
  const steps = points.map((at, index) => {
    const before = towards(at, points[(index + points.length - 1) % points.length] ?? at, r)
    const after = towards(at, points[(index + 1) % points.length] ?? at, r)
    return `${index ? 'L' : 'M'}${p(before)}Q${p(at)} ${p(after)}`
  })
  return `${steps.join('')}z`
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const share = Math.min(0.5, distance / length)
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** A line through every point without a kink (Catmull-Rom); closed unless told otherwise. */
export function smooth(points: readonly Point[], closed = true): string {
  const count = points.length
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))
    return points[wrapped] ?? [0, 0]
  }
  const segments = closed ? count : count - 1
  let d = `M${p(at(0))}`
  for (let index = 0; index < segments; index++) {
    const [a, b, c, e] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const leaving: Point = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6]
    const arriving: Point = [c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6]
    d += `C${p(leaving)} ${p(arriving)} ${p(c)}`
  }
  return closed ? `${d}z` : d
}

/** A straight or broken line. */
export function line(...points: Point[]): string {
  return `M${points.map(p).join('L')}`
}

/** Points spread evenly round an ellipse, the first at the top. */
export function around(cx: number, cy: number, rx: number, count: number, ry = rx): Point[] {
  return Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2
    return [cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry]
  })
}

/** Points of a sagging string from `from` to `to`, both ends included. */
export function sag(from: Point, to: Point, depth: number, count: number): Point[] {
  return Array.from({ length: count }, (_, index): Point => {
    const t = index / (count - 1)
    return [
      from[0] + (to[0] - from[0]) * t,
      from[1] + (to[1] - from[1]) * t + depth * 4 * t * (1 - t),
    ]
  })
}
