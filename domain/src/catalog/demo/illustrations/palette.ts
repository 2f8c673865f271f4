import { shift, toHex, toOklch } from './colour.ts'

/** The house colours: muted enough to stand beside each other on one page, named for what they mostly paint. */
export const PAINT = {
  cream: '#fdf6e8',
  ink: '#3d3436',
  berry: '#c4434b',
  blush: '#eca9a6',
  clay: '#c97c58',
  honey: '#e6b352',
  leaf: '#6f9a6c',
  forest: '#3f6c53',
  sage: '#a9bfa0',
  sky: '#9fc3dc',
  denim: '#4d7499',
  navy: '#2d4263',
  plum: '#875a83',
  lilac: '#c3b1d8',
  wood: '#c49a6c',
  walnut: '#80573a',
  kraft: '#d3b48c',
  wicker: '#cfa873',
  stone: '#bcb5aa',
  slate: '#4c555d',
  steel: '#bcc3c8',
  iron: '#4a4a4e',
  gold: '#d2a950',
  skin: '#f2cdb0',
} as const

/** One colour in its lights and shadows. */
export interface Tones {
  base: string
  /** A step, then two, towards the light. */
  light: string
  pale: string
  /** A step, then two, into the shadow. */
  shade: string
  deep: string
  /** For fine lines on the base: dark on light colours, light on the darkest. */
  line: string
}

export function tones(base: string): Tones {
  const { l } = toOklch(base)
  return {
    base,
    light: shift(base, 0.06),
    pale: shift(base, Math.min(0.16, (0.97 - l) * 0.6), 0.75),
    shade: shift(base, l > 0.9 ? -0.07 : -0.075, l > 0.9 ? 1.25 : 1),
    deep: shift(base, l > 0.9 ? -0.16 : -0.15, l > 0.9 ? 1.3 : 0.95),
    line: l < 0.4 ? shift(base, 0.24) : shift(base, -0.28, 0.85),
  }
}

/** Whether a shape of one colour can be told from a ground of the other. */
export function tellsApart(one: string, other: string): boolean {
  const [a, b] = [toOklch(one), toOklch(other)]
  const turn = ((a.h - b.h) * Math.PI) / 180
  const tint = Math.hypot(a.c * Math.cos(turn) - b.c, a.c * Math.sin(turn))
  return Math.hypot((a.l - b.l) * 1.6, tint) > 0.17
}

/** Cream on dark and strong colours, otherwise a deep tone of the ground itself. */
export function against(ground: string): string {
  const { l, c } = toOklch(ground)
  if (l < 0.72 || (l < 0.8 && c > 0.07)) return PAINT.cream
  return c > 0.035 ? shift(ground, 0.52 - l, 1.5) : PAINT.denim
}

/** `wanted`, or where it would be lost on `ground` its light or dark relation. */
export function readable(wanted: string, ground: string): string {
  if (tellsApart(wanted, ground)) return wanted
  const behind = toOklch(ground).l
  const { c, h } = toOklch(wanted)
  const moved =
    behind > 0.7
      ? toHex({ l: behind - 0.27, c: Math.min(0.16, c * 1.25 + 0.02), h })
      : toHex({ l: behind + 0.36, c: Math.min(0.1, c), h })
  return tellsApart(moved, ground) ? moved : against(ground)
}

/** The inside of a vessel of this colour: in its own shadow. */
export function shaded(colour: string): string {
  return shift(colour, -0.12)
}
