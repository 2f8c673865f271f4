import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'

export const stackingRings: Drawing = {
  box: [220, 180, 580, 640],
  stance: 'stands',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.part(oval(400, 226, 44), PAINT.honey, { form: 'round', finish: 'gloss' }),
    ...[0, 1, 2, 3].map((at) => {
      const [y, half] = [290 + at * 82, 92 + at * 28]
      const d = rect(400 - half, y - 36, half * 2, 78, 39)
      const tone = [b.third.base, b.second.base, b.third.light][at - 1] ?? b.third.base
      return at === 3 || at === 0
        ? b.body(d, { form: 'cylinder', scale: 0.6 })
        : b.part(d, tone, { form: 'cylinder', finish: 'gloss' })
    }),
    b.part(rect(226, 574, 348, 60, 24), '#c49a6c', { form: 'cylinder', finish: 'wood' }),
  ],
}

export const ball: Drawing = {
  box: [190, 210, 610, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => {
    const round = oval(400, 424, 208)
    return [
      b.body(round, { form: 'round', depth: 24 }),
      b.decorated
        ? ''
        : b.within(
            round,
            b.part('M400 424C330 330 330 260 400 210C470 260 470 330 400 424z', PAINT.cream, {
              form: 'plain',
            }) +
              b.part('M400 424C500 420 580 450 610 520C560 590 480 560 400 424z', b.second.base, {
                form: 'plain',
              }) +
              b.part('M400 424C300 420 220 450 190 520C240 590 320 560 400 424z', b.third.base, {
                form: 'plain',
              })
          ),
      b.flat(oval(320, 310, 44, 30), '#ffffff', 0.4),
    ]
  },
}
