import type { Drawing } from '../../drawing.ts'
import { shaded } from '../../palette.ts'
import { oval, ring } from '../../shapes.ts'
import { turned } from '../../turned.ts'

const TEA = '#a8683a'

export const teacup: Drawing = {
  box: [120, 270, 680, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  colours: ['#f6d3da', '#cfe0d0', '#f3e7cb', '#c9dcea'],
  draw: (b) => [
    b.part(oval(400, 590, 280, 50), b.main.shade, { form: 'plain' }),
    b.body(oval(400, 578, 280, 52), { form: 'flat', scale: 0.7 }),
    b.flat(ring(400, 578, 270, 5, 46), b.second.base, 0.9),
    b.flat(oval(400, 586, 150, 24), b.main.deep, 0.5),
    b.rod('M548 350C660 320 650 480 520 490', b.main, 22),
    b.body(
      turned(
        400,
        [
          [172, 320],
          [166, 400],
          [128, 500],
          [84, 556],
          [84, 572],
        ],
        { base: 14 }
      ),
      { form: 'cylinder', scale: 0.75 }
    ),
    b.emblem(400, 430, 130),
    b.part(oval(400, 320, 172, 40), b.main.pale, { form: 'plain' }),
    b.flat(oval(400, 325, 158, 31), shaded(b.main.base)),
    b.flat(oval(400, 336, 138, 20), TEA),
    b.stroke('M228 320a172 40 0 0 0 344 0', b.second.base, 6),
  ],
}
