import type { Canvas } from './canvas.ts'

/**
 * How a shape takes the light, which falls from the upper left: `cylinder` for what is turned, `round` for balls and
 * soft bodies, `soft` for anything with a thickness, `flat` for sheets and boards, `plain` for none. `metal` replaces
 * them on metal; `sheen` and `gleam` are the reflections of a glaze on a cylinder and on a ball.
 */
export type Form = 'cylinder' | 'round' | 'soft' | 'flat' | 'metal' | 'sheen' | 'gleam' | 'plain'

const stop = (offset: number, colour: string, opacity: number) =>
  `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`

const GRADIENTS: Partial<Record<Form, (id: string) => string>> = {
  cylinder: (id) =>
    `<linearGradient id="${id}">${stop(0, '#fff', 0.1)}${stop(0.22, '#fff', 0.16)}${stop(0.45, '#fff', 0)}` +
    `${stop(0.6, '#2a1420', 0)}${stop(1, '#2a1420', 0.26)}</linearGradient>`,
  round: (id) =>
    `<radialGradient id="${id}" cx=".36" cy=".3" r=".78">${stop(0, '#fff', 0.26)}${stop(0.45, '#fff', 0.03)}` +
    `${stop(0.62, '#2a1420', 0.02)}${stop(1, '#2a1420', 0.26)}</radialGradient>`,
  flat: (id) =>
    `<linearGradient id="${id}" x2=".9" y2="1">${stop(0, '#fff', 0.16)}${stop(0.5, '#fff', 0)}${stop(0.52, '#2a1420', 0)}` +
    `${stop(1, '#2a1420', 0.1)}</linearGradient>`,
  sheen: (id) =>
    `<linearGradient id="${id}">${stop(0.1, '#fff', 0)}${stop(0.105, '#fff', 0.34)}${stop(0.17, '#fff', 0.3)}` +
    `${stop(0.175, '#fff', 0)}</linearGradient>`,
  gleam: (id) =>
    `<radialGradient id="${id}" cx=".3" cy=".24" r=".14">${stop(0.8, '#fff', 0.5)}${stop(0.84, '#fff', 0)}</radialGradient>`,
  metal: (id) =>
    `<linearGradient id="${id}">${stop(0, '#1c2430', 0.16)}${stop(0.16, '#fff', 0.5)}${stop(0.3, '#fff', 0.1)}` +
    `${stop(0.58, '#1c2430', 0.16)}${stop(0.78, '#fff', 0.28)}${stop(1, '#1c2430', 0.28)}</linearGradient>`,
}

/** A fill that lays the form's light over whatever is painted, or null for none; a mirrored piece is lit from its right. */
export function lightOf(canvas: Canvas, form: Form, mirrored = false): string | null {
  const gradient = GRADIENTS[form]
  if (!gradient) return null
  if (!mirrored) return `url(#${canvas.define(`light ${form}`, gradient)})`
  const turned = (id: string) =>
    gradient(id).replace(`id="${id}"`, `id="${id}" gradientTransform="matrix(-1 0 0 1 1 0)"`)
  return `url(#${canvas.define(`turned light ${form}`, turned)})`
}

/**
 * The shadow side and the lit edge of an outline, as crescents: the outline's own stroke, moved by half its breadth,
 * only covers the side it moved away from. To be clipped by the outline.
 */
export function crescents(outline: string, depth: number, mirrored: boolean): string {
  const x = mirrored ? 1 : -1
  const stroke = (colour: string, opacity: number, breadth: number, dx: number, dy: number) =>
    `<use href="#${outline}" fill="none" stroke="${colour}" stroke-opacity="${opacity}" ` +
    `stroke-width="${breadth * 2}" transform="translate(${dx * breadth} ${dy * breadth})"/>`
  return stroke('#2a1420', 0.12, depth, x, -1) + stroke('#fff', 0.22, depth * 0.45, -x, 1)
}
