import type { Canvas } from './canvas.ts'
import type { Finish } from './finishes.ts'

/** Threads, many to a tile: a small tile repeated often is slow to render. */
function weave(): string {
  const threads = Array.from({ length: 20 }, (_, at) => at * 6 + 2)
  return threads.map((at) => `M0 ${at}h120M${at} 0v120`).join('')
}

const TILES: Partial<Record<Finish, string>> = {
  wood:
    '<path d="M-5 12C40 4 70 22 125 10M-5 34C50 44 80 26 125 38M-5 58C40 50 86 66 125 56M20 24c18-6 34-2 50 2' +
    'M60 47c14-4 26-3 40 0" fill="none" stroke="#5a3416" stroke-width="3" stroke-opacity=".16" stroke-linecap="round"/>',
  wicker:
    '<path d="M2 8h26M32 24h26M2 40h26M32 56h26" stroke="#5c3a17" stroke-opacity=".22" stroke-width="9" stroke-linecap="round"/>' +
    '<path d="M30 1v14M60 17v14M0 17v14M30 33v14M60 49v14M0 49v14" stroke="#fff2d8" stroke-opacity=".4" stroke-width="5" stroke-linecap="round"/>',
  knit: '<path d="M2 4l8 12 8-12M2 24l8 12 8-12M22 4l8 12 8-12M22 24l8 12 8-12" fill="none" stroke="#000" stroke-opacity=".13" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>',
  felt:
    '<path d="M4 6h1M24 2h1M14 18h1M34 14h1M8 32h1M28 28h1M38 36h1M18 40h1" stroke="#fff" stroke-opacity=".28" stroke-width="3" stroke-linecap="round"/>' +
    '<path d="M12 8h1M32 22h1M4 24h1M22 34h1M36 4h1" stroke="#000" stroke-opacity=".1" stroke-width="3" stroke-linecap="round"/>',
  fabric: `<path d="${weave()}" stroke="#fff" stroke-opacity=".09" stroke-width="1.6"/>`,
  slate:
    '<path d="M6 12c20 4 40-6 60 2M30 44c20-6 44 4 66-2M4 74c24-4 30 6 56 0M70 84h24" fill="none" stroke="#fff" stroke-opacity=".1" stroke-width="3" stroke-linecap="round"/>' +
    '<path d="M50 26h30M10 56h14M80 64h10" stroke="#000" stroke-opacity=".12" stroke-width="3" stroke-linecap="round"/>',
}

const TILE_SIZES: Partial<Record<Finish, readonly [number, number]>> = {
  wood: [120, 70],
  wicker: [60, 64],
  knit: [40, 40],
  felt: [44, 44],
  fabric: [120, 120],
  slate: [100, 96],
}

/** A fill with the finish's texture, or null where the finish has none. */
export function texture(canvas: Canvas, finish: Finish): string | null {
  const tile = TILES[finish]
  const [w, h] = TILE_SIZES[finish] ?? [0, 0]
  if (!tile) return null
  const id = canvas.define(
    `texture ${finish}`,
    (key) =>
      `<pattern id="${key}" width="${w}" height="${h}" patternUnits="userSpaceOnUse">${tile}</pattern>`
  )
  return `url(#${id})`
}
