import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'

const steel = (b: Brush, d: string) => b.part(d, PAINT.steel, { form: 'metal' })
const handle = (b: Brush, x: number) =>
  b.body(
    `M${x - 15} 400H${x + 15}C${x + 24} 500 ${x + 34} 600 ${x + 30} 650A30 30 0 0 1 ${x - 30} 650C${x - 34} 600 ${x - 24} 500 ${x - 15} 400z`,
    { form: 'cylinder', finish: 'gloss', scale: 0.55 }
  )

/** Knife, fork and spoon side by side. */
export const cutlery: Drawing = {
  box: [190, 110, 610, 690],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    steel(
      b,
      'M218 120C214 190 214 250 216 290C220 330 240 340 252 350V410H268V350C280 340 300 330 304 290C306 250 306 190 302 120H290L286 260H274L270 120H250L246 260H234L230 120z'
    ),
    handle(b, 260),
    steel(b, 'M386 410V130C420 130 440 220 436 400H414V410z'),
    handle(b, 400),
    steel(b, oval(540, 220, 56, 96)),
    b.flat(oval(534, 212, 38, 74), '#ffffff', 0.3),
    steel(b, rect(531, 306, 18, 104)),
    handle(b, 540),
  ],
}
