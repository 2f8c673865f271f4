import type { Canvas } from './canvas.ts'
import { shift, toHex, toOklch } from './colour.ts'
import type { Drawing } from './drawing.ts'
import type { Random } from './random.ts'

/** Hues that flatter anything put before them, for colours without a hue of their own. */
const QUIET_HUES = [18, 45, 75, 130, 165, 215, 255, 300, 350] as const

/** A pale ground in the product's own hue or near it; for white things a little deeper, so that they stand out. */
export function groundFor(colour: string, random: Random): string {
  const { l, c, h } = toOklch(colour)
  const hueless = c < 0.03
  const hue = hueless ? random.pick(QUIET_HUES) : h + random.pick([0, 0, 0, -28, 28, 160])
  const white = l > 0.86
  const lightness = white ? random.between(0.845, 0.88) : random.between(0.925, 0.95)
  return toHex({ l: lightness, c: white ? 0.042 : hueless ? 0.02 : 0.03, h: hue })
}

/** The wall and the table, or the sheet it lies on. */
export function scene(
  canvas: Canvas,
  ground: string,
  stance: Drawing['stance'],
  random: Random
): string {
  const darker = shift(ground, -0.035, 1.25)
  const lighter = shift(ground, 0.028, 0.8)
  const rect = (fill: string, y = 0) => `<path d="M0 ${y}H800V800H0z" fill="${fill}"/>`
  const glow = canvas.define(
    'glow',
    (id) =>
      `<radialGradient id="${id}" cx=".28" cy=".2" r=".9"><stop offset="0" stop-color="#fff" stop-opacity=".5"/>` +
      '<stop offset=".7" stop-color="#fff" stop-opacity="0"/></radialGradient>'
  )
  const horizon = Math.round(random.between(545, 582))
  const x = Math.round(random.between(370, 430))
  const disc = (y: number, r: number) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${lighter}"/>`
  const arch = `<path d="M${x - 250} 800V330a250 250 0 0 1 500 0V800z" fill="${lighter}"/>`
  const slope = Math.round(random.between(-60, 60))
  const sheet = `<path d="M0 ${430 + slope}C240 ${380 - slope} 520 ${520 + slope} 800 ${400 - slope}V800H0z" fill="${darker}" fill-opacity=".55"/>`
  const backdrop = random.pick(BACKDROPS[stance])
  const behind = { plain: '', disc: disc(stance === 'stands' ? 370 : 400, 300), arch, sheet }[
    backdrop
  ]
  const table = stance === 'stands' ? rect(darker, horizon) : ''
  return rect(ground) + behind + table + rect(`url(#${glow})`)
}

const BACKDROPS = {
  stands: ['plain', 'disc', 'arch'],
  hangs: ['plain', 'disc', 'arch'],
  lies: ['plain', 'sheet', 'disc'],
} as const
