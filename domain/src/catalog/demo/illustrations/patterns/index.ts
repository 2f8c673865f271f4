import type { Canvas } from '../canvas.ts'
import { drawMotif } from '../motifs/index.ts'
import { PAINT, against, readable, tellsApart } from '../palette.ts'
import { Pen } from '../pen.ts'
import type { Subject } from '../subject.ts'
import type { Motif, Pattern } from '../../vocabulary.ts'
import * as blooms from './blooms.ts'
import * as decorative from './decorative.ts'
import * as flags from './flags.ts'
import * as lettered from './lettered.ts'
import * as paisley from './paisley.ts'
import * as repeats from './repeats.ts'
import * as spots from './spots.ts'
import * as tales from './tales.ts'
import * as geometric from './geometric.ts'
import * as nature from './nature.ts'
import { tossed } from './pattern.ts'
import type { Ink, PatternDrawing } from './pattern.ts'
import * as stories from './stories.ts'

export const PATTERN_DRAWINGS: Record<Pattern, PatternDrawing> = {
  ...spots,
  ...geometric,
  ...blooms,
  ...nature,
  ...repeats,
  ...decorative,
  ...lettered,
  ...stories,
  ...tales,
  'paisley': paisley.paisley,
  'empire': flags.empire,
  'cherry-blossom': blooms.cherryBlossom,
  'folk-art': decorative.folkArt,
  'union-flag': flags.unionFlag,
  'jazz-hearts': stories.jazzHearts,
  'pop-art': stories.popArt,
  'keep-calm': stories.keepCalm,
  'dolly-girl': tales.dollyGirl,
  'tea-time': tales.teaTime,
  'kings-choice': tales.kingsChoice,
  'vintage-christmas': tales.christmas,
  'fifties-christmas': tales.fiftiesChristmas,
  'enchanted-forest': tales.enchantedForest,
}

function isPattern(decoration: Pattern | Motif): decoration is Pattern {
  return decoration in PATTERN_DRAWINGS
}

const GROUNDS = ['#f5efdf', '#a9c8e4', '#f6c9d6', '#a8d8bf'] as const

/** The grounds a decoration usually has. */
export function groundsOf(decoration: Pattern | Motif): readonly [string, ...string[]] {
  return drawingOf(decoration).grounds
}

/** A fill with the pattern, or with the motif repeated, in the piece's colours. */
export function patternFill(
  canvas: Canvas,
  decoration: Pattern | Motif,
  subject: Subject,
  scale: number,
  area: Area | null = null
): string {
  const drawing = drawingOf(decoration)
  const [w, h] = drawing.size
  const ink = inkFor(canvas, subject)
  const fitted = drawing.whole && area ? fit(area, drawing.size) : `scale(${n(scale)})`
  const id = canvas.define(
    `pattern ${decoration} ${ink.ground} ${ink.main} ${ink.second} ${fitted}`,
    (key) =>
      `<pattern id="${key}" width="${w}" height="${h}" patternUnits="userSpaceOnUse" ` +
      `patternTransform="${fitted}">${drawing.draw(ink)}</pattern>`
  )
  return `url(#${id})`
}

/** Left, top, breadth and height of a surface that one picture should fill. */
export type Area = readonly [number, number, number, number]

const n = (value: number) => Math.round(value * 1000) / 1000

function fit([x, y, breadth, height]: Area, [w, h]: readonly [number, number]): string {
  return `translate(${x} ${y}) scale(${n(breadth / w)} ${n(height / h)})`
}

function drawingOf(decoration: Pattern | Motif): PatternDrawing {
  return isPattern(decoration)
    ? PATTERN_DRAWINGS[decoration]
    : tossed(GROUNDS, [decoration, decoration], 70)
}

function inkFor(canvas: Canvas, { main, second, third }: Subject): Ink {
  const ground = main.base
  const first = tellsApart(second.base, ground) ? second.base : against(ground)
  const beside = [third.base, PAINT.honey, PAINT.blush, PAINT.sky, PAINT.cream].find(
    (colour) => tellsApart(colour, ground) && tellsApart(colour, first)
  )
  return {
    ground,
    main: first,
    second: beside ?? first,
    soft: main.shade,
    paint: (colour) => readable(colour, ground),
    stamp: (motif, x, y, size, turn = 0, colour) => {
      const pen = new Pen(canvas, { ground, colour: colour ?? null, accent: first })
      const at = `translate(${x} ${y})${turn ? ` rotate(${turn})` : ''} scale(${size / 100})`
      const key = `stamp ${motif} ${ground} ${first} ${colour}`
      return `<use href="#${canvas.symbol(key, () => drawMotif(motif, pen))}" transform="${at}"/>`
    },
  }
}
