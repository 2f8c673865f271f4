import type { Figure } from '../motifs/index.ts'

/** The colours and stamps a pattern is printed with. */
export interface Ink {
  /** What it is printed on. */
  ground: string
  /** The colour that shows best on the ground: the product's second colour where it has one. */
  main: string
  /** A further colour beside it. */
  second: string
  /** The ground's own shadow, for tone on tone. */
  soft: string
  /** A house colour, moved towards light or dark where the ground would swallow it. */
  paint(colour: string): string
  stamp(motif: Figure, x: number, y: number, size: number, turn?: number, colour?: string): string
}

/** One repeat of a pattern. */
export interface PatternDrawing {
  size: readonly [number, number]
  /** The grounds it usually has, where the product names no colour. */
  grounds: readonly [string, ...string[]]
  /** It is one picture, to be fitted to the surface where the drawing says how large that is. */
  whole?: boolean
  draw(ink: Ink): string
}

export const dots = (colour: string, radius: number, ...places: [number, number][]): string =>
  places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`).join('')

export const fill = (d: string, colour: string, opacity = 1): string =>
  `<path d="${d}" fill="${colour}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}/>`

export const trace = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

/** Two motifs in a half-drop repeat with small spots between them, as printed cottons have. */
export function tossed(
  grounds: readonly [string, ...string[]],
  [first, second]: readonly [Figure, Figure],
  size = 62
): PatternDrawing {
  return {
    size: [150, 150],
    grounds,
    draw: (ink) =>
      ink.stamp(first, 38, 40, size, -8) +
      ink.stamp(second, 113, 114, size, 9) +
      dots(ink.main, 4, [113, 40], [38, 114], [75, 77], [4, 77]),
  }
}

/** Four motifs to a repeat, so that a story does not look like wallpaper. */
export function told(
  motifs: readonly [Figure, Figure, Figure, Figure],
  ...grounds: [string, ...string[]]
): PatternDrawing {
  const [a, b, c, d] = motifs
  return {
    size: [200, 200],
    grounds,
    draw: (ink) =>
      ink.stamp(a, 50, 50, 72, -6) +
      ink.stamp(b, 148, 52, 66, 8) +
      ink.stamp(c, 50, 150, 66, 6) +
      ink.stamp(d, 150, 150, 72, -8) +
      dots(ink.main, 4, [100, 16], [100, 100], [14, 100], [100, 184]),
  }
}
