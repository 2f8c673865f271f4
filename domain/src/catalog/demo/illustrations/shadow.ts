import type { Canvas } from './canvas.ts'
import { shift } from './colour.ts'
import type { Drawing } from './drawing.ts'

/** The shadow a standing piece casts: dark where it touches the table, long and soft to the right. */
export function contactShadow(
  canvas: Canvas,
  ground: string,
  x: number,
  y: number,
  breadth: number
): string {
  const colour = shift(ground, -0.42, 1.4)
  const soft = (name: string, opacity: number) =>
    canvas.define(
      `shadow ${name}`,
      (id) =>
        `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/>` +
        `<stop offset=".55" stop-color="${colour}" stop-opacity="${opacity * 0.55}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`
    )
  const oval = (dx: number, dy: number, rx: number, ry: number, name: string) =>
    `<ellipse cx="${Math.round(x + dx)}" cy="${Math.round(y + dy)}" rx="${Math.round(rx)}" ry="${Math.round(ry)}" fill="url(#${name})"/>`
  return (
    oval(breadth * 0.16, 4, breadth * 0.74, 20 + breadth * 0.06, soft('long', 0.34)) +
    oval(breadth * 0.02, 0, breadth * 0.54, 12 + breadth * 0.02, soft('contact', 0.5))
  )
}

/** A filter that lifts lying and hanging pieces off the surface behind them. */
export function lift(canvas: Canvas, ground: string, stance: Drawing['stance']): string {
  const far = stance === 'hangs'
  const id = canvas.define(
    'lift',
    (key) =>
      `<filter id="${key}" color-interpolation-filters="sRGB" x="-6%" y="-6%" width="119%" height="119%"><feDropShadow dx="${far ? 16 : 9}" dy="${far ? 22 : 13}" ` +
      `stdDeviation="${far ? 15 : 9}" flood-color="${shift(ground, -0.45, 1.4)}" flood-opacity="${far ? 0.26 : 0.34}"/></filter>`
  )
  return `filter="url(#${id})"`
}
