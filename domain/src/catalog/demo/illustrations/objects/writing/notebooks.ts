import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'

const boundNotebook: Drawing = {
  box: [200, 130, 610, 670],
  stance: 'lies',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.part(rect(216, 146, 394, 526, 12), '#f3ead6', { form: 'flat' }),
    b.stroke('M604 160V660M598 160V660', '#d9cdb3', 3),
    b.body(rect(200, 130, 394, 526, 14), { form: 'soft', depth: 9 }),
    b.flat(rect(200, 130, 52, 526, [14, 0, 0, 14]), b.main.deep, 0.4),
    b.flat(rect(532, 130, 20, 526), b.second.base),
    b.part(rect(300, 230, 190, 100, 10), PAINT.cream, { form: 'flat' }),
    b.lettering
      ? b.words(b.lettering, 395, 280, 60, 160, PAINT.cream)
      : b.stroke('M330 268H460M346 296H444', b.main.line, 7),
    b.stroke('M430 656V700', b.second.base, 13),
  ],
}

const spiralPad: Drawing = {
  box: [200, 130, 600, 670],
  stance: 'lies',
  finish: 'paper',
  tiled: true,
  draw: (b) => [
    b.part(rect(212, 176, 388, 496, 12), '#f3ead6', { form: 'flat' }),
    b.body(rect(200, 166, 388, 496, 14), { form: 'soft', depth: 7 }),
    ...Array.from(
      { length: 9 },
      (_, at) =>
        b.flat(oval(236 + at * 40, 194, 8), '#4a4a4e') +
        b.stroke(
          `M${236 + at * 40} 196C${216 + at * 40} 150 ${256 + at * 40} 120 ${242 + at * 40} 170`,
          PAINT.steel,
          6
        )
    ),
    b.part(oval(394, 430, 108), PAINT.cream, { form: 'flat' }),
    b.lettering
      ? b.words(b.lettering, 394, 430, 80, 170, PAINT.cream)
      : b.mark(b.motif ?? 'heart', 394, 430, 130, PAINT.cream),
  ],
}

/** Three in a pile, tied with a ribbon. */
const pile: Drawing = {
  box: [160, 180, 650, 650],
  stance: 'lies',
  finish: 'paper',
  several: true,
  tiled: true,
  suits: ({ setSize }) => (setSize ?? 0) >= 2,
  draw: (b) => [
    `<g transform="rotate(9 400 400)">${b.part(rect(210, 200, 400, 430, 10), b.third.base, { form: 'soft', depth: 6 })}</g>`,
    `<g transform="rotate(4 400 400)">${b.part(rect(206, 196, 400, 430, 10), b.second.base, { form: 'soft', depth: 6 })}</g>`,
    `<g transform="rotate(-2 400 400)">${b.body(rect(200, 190, 400, 430, 10), { form: 'soft', depth: 7 })}${b.stroke('M400 192V618M202 405H598', PAINT.cream, 19)}${b.part('M400 405C350 340 290 356 300 396S360 434 400 410zM400 405C450 340 510 356 500 396S440 434 400 410z', PAINT.cream, { depth: 6 })}${b.part(oval(400, 406, 19), '#eadfc8', { form: 'round' })}</g>`,
  ],
}

export const notebook: Drawings = [boundNotebook, spiralPad, pile]
