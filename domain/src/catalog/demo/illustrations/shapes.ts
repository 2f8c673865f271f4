/** A point in the 800 × 800 picture. */
export type Point = readonly [number, number]

/** One decimal is a tenth of a pixel at full size: enough for the eye, and it keeps the files small. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

const p = ([x, y]: Point) => `${n(x)} ${n(y)}`

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

/**
 * What a lathe or a wheel makes: `profile` lists half-widths and heights from the top down, joined smoothly; a height
 * given twice is an edge. `top` and `base` are the half-heights of the ellipses one sees at the ends.
 */
export function turned(
  cx: number,
  profile: readonly Point[],
  { top = 0, base = 0 }: { top?: number; base?: number } = {}
): string {
  const right = runs(profile.map(([half, y]): Point => [cx + half, y]))
  const left = runs([...profile].reverse().map(([half, y]): Point => [cx - half, y]))
  const [first] = profile
  const last = profile.at(-1)
  if (!first || !last) return ''
  const across = (half: number, ry: number, to: Point, sweep: 0 | 1) =>
    half && ry ? `A${n(half)} ${n(ry)} 0 0 ${sweep} ${p(to)}` : `L${p(to)}`
  return (
    `M${p([cx + first[0], first[1]])}${right}` +
    `${across(last[0], base, [cx - last[0], last[1]], 1)}${left}` +
    `${across(first[0], top, [cx + first[0], first[1]], 1)}z`
  )
}

/** Smooth runs broken where the height repeats. */
function runs(points: readonly Point[]): string {
  const pieces: Point[][] = [[]]
  points.forEach((at, index) => {
    pieces.at(-1)?.push(at)
    const next = points[index + 1]
    if (next && next[1] === at[1]) pieces.push([])
  })
  return pieces
    .map((piece, index) => {
      const [head] = piece
      if (!head) return ''
      const join = index ? `L${p(head)}` : ''
      return join + (piece.length > 1 ? smooth(piece, false).replace(/^M[^C]*/, '') : '')
    })
    .join('')
}

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
