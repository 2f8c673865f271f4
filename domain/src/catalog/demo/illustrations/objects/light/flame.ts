import type { Brush } from '../../brush.ts'

/** A flame whose foot is at (x, y), with its glow. */
export function flame(b: Brush, x: number, y: number, size = 1): string {
  const art = b.canvas.symbol('flame', () => {
    const at = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`
    return (
      '<path d="M0 8V-10" stroke="#4a3a33" stroke-width="5" stroke-linecap="round"/>' +
      at('M0 -92C22 -58 26 -40 22 -22C18 -4 -18 -4 -22 -22C-26 -40 -16 -60 0 -92z', '#f3a63b') +
      at('M1 -64C13 -42 15 -32 12 -20C8 -8 -10 -8 -12 -20C-14 -32 -8 -46 1 -64z', '#ffe4a1')
    )
  })
  return (
    glow(b, x, y, size) + `<use href="#${art}" transform="translate(${x} ${y}) scale(${size})"/>`
  )
}

/** The warm light round a flame or a bulb. */
export function glow(b: Brush, x: number, y: number, size = 1): string {
  const id = b.canvas.define(
    'flame glow',
    (key) =>
      `<radialGradient id="${key}"><stop offset="0" stop-color="#ffd27a" stop-opacity=".75"/>` +
      '<stop offset="1" stop-color="#ffd27a" stop-opacity="0"/></radialGradient>'
  )
  return `<circle cx="${x}" cy="${Math.round(y - 34 * size)}" r="${Math.round(120 * size)}" fill="url(#${id})"/>`
}
