import type { Drawing } from '../../drawing.ts'
import { PAINT, shaded } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const pan: Drawing = {
  box: [110, 250, 700, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  colours: ['#c8434f', '#4d7499', '#e0a84f', '#4c555d'],
  draw: (b) => [
    b.part(
      'M560 420C640 400 680 388 716 384A20 20 0 0 1 720 424C680 430 640 440 580 452z',
      PAINT.iron,
      { form: 'soft', depth: 8 }
    ),
    b.body(
      turned(
        350,
        [
          [230, 390],
          [228, 520],
          [200, 606],
        ],
        { base: 36 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(350, 510, 130),
    b.part(oval(350, 390, 240, 52), b.main.light, { form: 'plain' }),
    b.part(oval(350, 374, 226, 48), b.main.base, { form: 'round' }),
    b.part(
      turned(
        350,
        [
          [20, 316],
          [16, 330],
          [22, 342],
        ],
        { base: 6 }
      ),
      PAINT.iron,
      { form: 'cylinder' }
    ),
    b.part(oval(350, 304, 36, 20), PAINT.iron, { form: 'round' }),
  ],
}

export const scales: Drawing = {
  box: [190, 130, 610, 640],
  stance: 'stands',
  finish: 'gloss',
  colours: ['#c8434f', '#f3e7cb', '#a8d8bf', '#8fb3cf'],
  draw: (b) => [
    b.part(
      turned(
        400,
        [
          [200, 190],
          [180, 226],
          [90, 250],
        ],
        { base: 14 }
      ),
      PAINT.steel,
      { form: 'metal' }
    ),
    b.part(oval(400, 190, 200, 38), '#d9dee1', { form: 'plain' }),
    b.flat(oval(400, 194, 184, 30), '#a9b1b6'),
    b.part(
      turned(400, [
        [40, 254],
        [56, 290],
      ]),
      b.main.deep,
      { form: 'cylinder' }
    ),
    b.body(
      'M270 290H530C552 290 560 300 566 330L600 590Q604 626 568 626H232Q196 626 200 590L234 330C240 300 248 290 270 290z',
      { form: 'soft', depth: 22 }
    ),
    b.part(oval(400, 456, 126), b.second.base, { form: 'soft', depth: 6 }),
    b.flat(oval(400, 456, 110), PAINT.cream),
    ...Array.from(
      { length: 12 },
      (_, at) =>
        `<path d="M400 356V${at % 3 ? 368 : 378}" transform="rotate(${at * 30} 400 456)" stroke="${PAINT.ink}" stroke-width="5" stroke-linecap="round"/>`
    ),
    b.stroke('M400 456L446 400', PAINT.berry, 9),
    b.flat(oval(400, 456, 13), PAINT.ink),
  ],
}

export const utensil: Drawing = {
  box: [210, 130, 600, 640],
  stance: 'stands',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.rod('M372 480L316 220', { ...b.third, base: '#c49a6c', shade: '#a87d50' }, 24),
    b.part(
      `M270 130C320 116 348 200 340 236C330 270 298 268 286 232C272 200 250 140 270 130z`,
      '#d5b083',
      { form: 'round' }
    ),
    b.rod('M400 480V260', { ...b.third, base: '#b98a5e', shade: '#93683f' }, 22),
    b.part('M360 130H440V250Q440 280 400 280T360 250z', '#c9a173', { depth: 8 }),
    b.flat(
      rect(376, 156, 12, 90, 6) + rect(394, 156, 12, 90, 6) + rect(412, 156, 12, 90, 6),
      '#8f6740'
    ),
    b.stroke('M434 480L500 270', PAINT.steel, 16),
    b.stroke(
      'M502 264C450 220 490 120 540 130C592 140 560 240 502 264M506 262C490 210 510 150 538 132M500 264C530 220 556 180 540 132',
      PAINT.steel,
      7
    ),
    b.body(
      turned(
        400,
        [
          [122, 400],
          [128, 440],
          [122, 560],
          [108, 618],
        ],
        { base: 22 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 520, 130),
    b.part(oval(400, 400, 122, 26), b.main.light, { form: 'plain' }),
    b.flat('M290 402a110 20 0 0 0 220 0a110 12 0 0 0 -220 0z', shaded(b.main.base)),
  ],
}
