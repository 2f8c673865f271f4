import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const skittles: Drawing = {
  box: [140, 180, 660, 640],
  stance: 'stands',
  finish: 'wood',
  several: true,
  draw: (b) => {
    const pin = (x: number, y: number, tone: string) =>
      b.part(
        turned(
          x,
          [
            [24, y],
            [40, y + 36],
            [22, y + 96],
            [24, y + 120],
            [58, y + 230],
            [50, y + 310],
            [38, y + 340],
          ],
          { top: 12, base: 8 }
        ),
        '#ecd6ae',
        { form: 'cylinder', finish: 'wood' }
      ) +
      b.stroke(`M${x - 21} ${y + 104}Q${x} ${y + 114} ${x + 21} ${y + 104}`, tone, 14) +
      b.stroke(`M${x - 55} ${y + 236}Q${x} ${y + 254} ${x + 55} ${y + 236}`, tone, 22) +
      (b.motif ? b.mark(b.motif, x, y + 176, 66, '#ecd6ae') : '')
    return [
      pin(300, 190, b.main.base),
      pin(420, 180, b.second.base),
      pin(540, 196, b.third.base),
      pin(360, 280, b.third.base),
      pin(480, 284, b.main.base),
      b.body(oval(214, 560, 76), { form: 'round', depth: 16, scale: 0.6 }),
    ]
  },
}

export const marbles: Drawing = {
  box: [160, 200, 640, 640],
  stance: 'stands',
  finish: 'gloss',
  several: true,
  draw: (b) => {
    const marble = (x: number, y: number, r: number, fill: string | null, swirl: string) => {
      const ball = oval(x, y, r)
      return (
        (fill
          ? b.part(ball, fill, { form: 'round', finish: 'gloss', depth: 14 })
          : b.body(ball, { form: 'round', depth: 14, scale: 0.5 })) +
        b.within(
          ball,
          b.stroke(
            `M${x - r} ${y + r * 0.4}C${x - r * 0.3} ${y - r * 0.6} ${x + r * 0.2} ${y + r * 0.8} ${x + r} ${y - r * 0.3}`,
            swirl,
            r * 0.24,
            { opacity: 0.85 }
          )
        )
      )
    }
    return [
      marble(400, 380, 96, b.second.base, b.main.base),
      marble(280, 520, 112, null, PAINT.cream),
      marble(520, 520, 110, b.third.base, PAINT.honey),
      marble(400, 580, 60, PAINT.sky, PAINT.berry),
      marble(180, 600, 40, PAINT.honey, PAINT.berry),
      marble(618, 608, 36, b.main.light, PAINT.cream),
    ]
  },
}

export const buildingBlocks: Drawing = {
  box: [170, 200, 630, 640],
  stance: 'stands',
  finish: 'wood',
  several: true,
  draw: (b) => {
    const block = (
      x: number,
      y: number,
      turn: number,
      tone: string,
      face: (x: number, y: number) => string
    ) =>
      `<g transform="rotate(${turn} ${x + 90} ${y + 90})">${b.part(rect(x, y, 190, 190, 18), '#e6cda2', { form: 'soft', depth: 14, finish: 'wood' })}${b.part(rect(x + 22, y + 22, 146, 146, 12), tone, { form: 'flat' })}${face(x + 95, y + 95)}</g>`
    const word = b.lettering && b.lettering.length >= 2 ? b.lettering : 'ABC'
    const letter = (at: number, tone: string) => (x: number, y: number) =>
      b.motif && at === 1
        ? b.mark(b.motif, x, y, 116, tone)
        : b.words(word[at] ?? 'C', x, y, 92, 120, tone)
    return [
      block(305, 236, -4, b.third.base, letter(1, b.third.base)),
      block(196, 446, 0, b.main.base, letter(0, b.main.base)),
      block(414, 446, 3, b.second.base, letter(2, b.second.base)),
    ]
  },
}
