import { drawMotif } from './motifs/index.ts'
import { PAINT } from './palette.ts'
import { Pen } from './pen.ts'
import type { Canvas } from './canvas.ts'
import type { Random } from './random.ts'
import { heart, leaf, petals, star } from './outlines.ts'
import { oval } from './shapes.ts'
import type { Occasion } from '../vocabulary.ts'

type Prop = (random: Random, canvas: Canvas) => string

const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`

/** Drawn about (0, 0), some 130 pixels across, lying on the table or the sheet. */
const sprig: Prop = () => {
  const pairs = [0, 1, 2, 3, 4].map((at) => {
    const y = 48 - at * 24
    const size = 36 - at * 2.5
    return (
      path(leaf(0, y, size, 58, 0.46), at % 2 ? '#9db59a' : '#8aa88b') +
      path(leaf(0, y - 8, size, -58, 0.46), at % 2 ? '#8aa88b' : '#a9bfa3')
    )
  })
  return `<path d="M0 66V-62" stroke="#7c967c" stroke-width="4" stroke-linecap="round"/>${pairs.join('')}${path(leaf(0, -56, 30, 0, 0.46), '#9db59a')}`
}

const holly: Prop = (_random, canvas) =>
  `<g transform="scale(1.25)">${drawMotif('holly', new Pen(canvas, { ground: '#f3efe6' }))}</g>`

const eggs: Prop = () =>
  [
    [-34, 14, '#b9d3dc', -20],
    [14, 0, '#f0d7c0', 12],
    [-4, 34, '#dfe3c4', 70],
  ]
    .map(
      ([x, y, colour, turn]) =>
        `<g transform="translate(${x} ${y}) rotate(${turn})">${path(oval(0, 0, 23, 30), String(colour))}<path d="M-8 -10h.1M6 -14h.1M10 4h.1M-10 8h.1M2 14h.1M-2 -2h.1" stroke="#8d7a68" stroke-width="4" stroke-linecap="round" stroke-opacity=".5"/></g>`
    )
    .join('')

const scattered =
  (shapes: (size: number) => string, colours: readonly [string, ...string[]], count = 9): Prop =>
  (random) =>
    Array.from({ length: count }, () => {
      const [x, y] = [random.between(-95, 95), random.between(-52, 52)]
      return `<path d="${shapes(random.between(7, 15))}" transform="translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(random.between(0, 180))})" fill="${random.pick(colours)}"/>`
    }).join('')

const confetti = scattered(
  (size) => oval(0, 0, size * 0.55, size * 0.32),
  [PAINT.berry, PAINT.honey, PAINT.sky, PAINT.leaf, PAINT.blush],
  14
)
const hearts = scattered((size) => heart(0, 0, size * 2), [PAINT.berry, PAINT.blush, '#d9738f'], 6)
const stars = scattered(
  (size) => star(0, 0, size, { round: 2 }),
  [PAINT.honey, PAINT.sky, PAINT.blush],
  7
)

const blossoms =
  (petal: string): Prop =>
  () =>
    path(leaf(-6, 10, 56, -112, 0.36), '#8aa88b') +
    path(leaf(6, 14, 52, 104, 0.36), '#9db59a') +
    [
      [-18, 4, 27],
      [22, -4, 22],
      [6, 26, 17],
    ]
      .map(
        ([x = 0, y = 0, r = 0]) =>
          path(petals(x, y, r, 6, 0.7), petal) + path(oval(x, y, r * 0.3), PAINT.honey)
      )
      .join('')

const pumpkin: Prop = () =>
  `<path d="M0 -30C4 -44 12 -46 18 -46" fill="none" stroke="#6f8a55" stroke-width="8" stroke-linecap="round"/>` +
  path(oval(0, 4, 56, 38), '#d9782f') +
  path(oval(0, 4, 34, 38), '#e58a3f') +
  path(oval(0, 4, 14, 38), '#ef9c54')

const OCCASION_PROPS: Record<Occasion, Prop> = {
  'christmas': holly,
  'easter': eggs,
  'valentines': hearts,
  'halloween': pumpkin,
  'mothers-day': blossoms('#e9a3b2'),
  'fathers-day': sprig,
  'birthday': confetti,
  'wedding': blossoms('#fffaf2'),
  'new-baby': stars,
  'party': confetti,
  'picnic': blossoms('#fffaf2'),
  'congratulations': confetti,
}

/** A small thing laid beside the product: the occasion's own, else now and then something green. */
export function prop(
  canvas: Canvas,
  occasion: Occasion | null,
  random: Random,
  stands: boolean
): string {
  const draw = occasion
    ? OCCASION_PROPS[occasion]
    : random.chance(0.36)
      ? random.pick([sprig, sprig, blossoms('#fdf3ea'), blossoms('#e9b3ad')])
      : null
  if (!draw) return ''
  const left = random.chance(0.5)
  const x = left ? random.between(105, 150) : random.between(650, 695)
  const y = stands ? random.between(690, 715) : random.between(640, 690)
  const turn =
    draw === sprig
      ? left
        ? random.between(50, 110)
        : random.between(-110, -50)
      : random.between(-14, 14)
  const squash = stands ? ' scale(1 .72)' : ''
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)})${squash} scale(1.3) rotate(${Math.round(turn)})">${draw(random, canvas)}</g>`
}
