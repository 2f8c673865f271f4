import { n } from './shapes.ts'
import { ADVANCE, STROKES, letterBreadth } from './strokes.ts'

/**
 * `text` as strokes, centred on (cx, cy), at most `height` high and `breadth` wide; characters without a stroke are
 * left out.
 */
export function letters(
  text: string,
  {
    cx,
    cy,
    height,
    breadth,
    colour,
    weight = 1.5,
  }: {
    cx: number
    cy: number
    height: number
    breadth: number
    colour: string
    weight?: number
  }
): string {
  const size = Math.min(height, (height * breadth) / Math.max(1, letterBreadth(text, height)))
  const scale = size / 10
  const strokes = [...text.toUpperCase()].map((character, index) => {
    const d = STROKES[character]
    return d ? `<path d="${d}" transform="translate(${index * ADVANCE})"/>` : ''
  })
  return (
    `<g transform="translate(${n(cx - letterBreadth(text, size) / 2)} ${n(cy - size / 2)}) scale(${Math.round(scale * 1000) / 1000})" ` +
    `fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
  )
}

/** Words in one to three lines, whichever lets them be largest. */
export function lines(text: string, setting: Parameters<typeof letters>[1]): string {
  const pitch = 1.5
  const settings = [1, 2, 3].map((count) => {
    const rows = broken(text, count)
    const longest = Math.max(...rows.map((row) => letterBreadth(row, 1)))
    const room =
      rows.length > 1 ? (setting.height * 1.6) / (pitch * rows.length - 0.5) : setting.height
    return { rows, height: Math.min(setting.breadth / longest, room) }
  })
  const { rows, height } = settings.reduce((best, it) => (it.height > best.height ? it : best))
  return rows
    .map((row, at) => {
      const cy = setting.cy + (at - (rows.length - 1) / 2) * height * pitch
      return letters(row, { ...setting, cy, height })
    })
    .join('')
}

/** `text` broken between words into about `count` rows of like length. */
function broken(text: string, count: number): string[] {
  const rows: string[] = []
  for (const word of text.split(' ')) {
    const row = rows.at(-1)
    const fits = row !== undefined && row.length + word.length < text.length / count + 3
    if (fits) rows[rows.length - 1] = `${row} ${word}`
    else rows.push(word)
  }
  return rows
}
