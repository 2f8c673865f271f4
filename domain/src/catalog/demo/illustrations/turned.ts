import { n, p, smooth } from './shapes.ts'
import type { Point } from './shapes.ts'

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
