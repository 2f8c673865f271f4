import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const storageJar: Drawing = {
  box: [240, 150, 560, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [120, 268],
          [156, 310],
          [160, 420],
          [154, 560],
          [130, 616],
        ],
        { base: 22 }
      ),
      { form: 'cylinder' }
    ),
    b.lettering
      ? b.words(b.lettering, 400, 460, 60, 220)
      : b.emblem(400, 460, 170) ||
        (b.decorated
          ? ''
          : b.flat(rect(310, 410, 180, 100, 12), b.main.pale, 0.75) +
            b.stroke('M340 446H460M358 476H442', b.main.line, 7)),
    b.part(
      turned(
        400,
        [
          [132, 226],
          [136, 252],
          [122, 276],
        ],
        { top: 22, base: 20 }
      ),
      '#c49a6c',
      { form: 'cylinder', finish: 'wood' }
    ),
    b.part(oval(400, 226, 132, 24), '#d5b083', { form: 'plain' }),
    b.part(oval(400, 196, 34, 30), '#c49a6c', { form: 'round' }),
  ],
}

export const jamJar: Drawing = {
  box: [240, 170, 560, 640],
  stance: 'stands',
  finish: 'glass',
  colours: ['#dcebef'],
  draw: (b) => [
    b.part(
      turned(
        400,
        [
          [132, 350],
          [146, 390],
          [146, 560],
          [124, 606],
        ],
        { top: 18, base: 20 }
      ),
      '#b8354a',
      { form: 'cylinder' }
    ),
    b.flat(oval(400, 350, 132, 18), '#cf5564'),
    b.part(
      turned(
        400,
        [
          [112, 280],
          [116, 306],
          [156, 350],
          [158, 580],
          [130, 620],
        ],
        { base: 20 }
      ),
      '#e4f0f2',
      { form: 'cylinder', finish: 'glass', opacity: 0.35, depth: 9 }
    ),
    b.part('M290 420H510C514 470 514 510 510 560H290C286 510 286 470 290 420z', PAINT.cream, {
      form: 'cylinder',
    }),
    b.emblem(400, 490, 100) ||
      b.stroke('M330 464H470M346 490H454M370 516H430', PAINT.berry, 6, { opacity: 0.75 }),
    b.body(
      'M262 262C240 290 236 310 222 326C260 318 270 336 300 326C330 338 350 324 378 332C410 340 440 324 470 334C500 340 520 322 578 328C562 308 560 290 538 262A138 30 0 0 0 262 262z',
      { form: 'cylinder', finish: 'fabric', scale: 0.6 }
    ),
    b.body(oval(400, 250, 138, 32), { form: 'flat', finish: 'fabric', scale: 0.6 }),
    b.stroke('M268 284Q400 324 532 284', '#b98a5e', 7),
    b.stroke(
      'M400 302C370 340 350 330 362 310M400 302C430 344 452 332 440 310M400 302L380 356M400 302L424 358',
      '#b98a5e',
      6
    ),
    b.stroke('M274 390V560', '#ffffff', 12, { opacity: 0.6 }),
  ],
}

export const bottle: Drawing = {
  box: [290, 90, 510, 640],
  stance: 'stands',
  finish: 'glass',
  colours: ['#a9c9b4', '#c9dcea', '#d7b58a'],
  draw: (b) => [
    b.part(rect(374, 92, 52, 70, 8), '#c8a070', { form: 'cylinder' }),
    b.body(
      turned(
        400,
        [
          [36, 136],
          [34, 250],
          [56, 310],
          [100, 380],
          [104, 440],
          [104, 570],
          [90, 618],
        ],
        { base: 18 }
      ),
      { form: 'cylinder', depth: 10, opacity: 0.85 }
    ),
    b.part(
      turned(
        400,
        [
          [42, 132],
          [42, 158],
        ],
        { top: 8, base: 8 }
      ),
      b.main.shade,
      { form: 'cylinder' }
    ),
    b.body(rect(300, 420, 200, 130, 8), { form: 'cylinder', finish: 'paper', scale: 0.6 }),
    b.emblem(400, 486, 100) ||
      b.part(rect(316, 434, 168, 102, 6), PAINT.cream, { form: 'flat' }) +
        b.stroke('M346 470H454M362 498H438', b.main.line, 6),
    b.stroke('M372 190V270M326 380V410', '#ffffff', 9, { opacity: 0.65 }),
  ],
}

export const cloche: Drawing = {
  box: [170, 130, 630, 640],
  stance: 'stands',
  finish: 'glass',
  colours: ['#d5e6e8'],
  draw: (b) => [
    b.part(
      turned(
        400,
        [
          [228, 588],
          [230, 606],
          [120, 622],
          [110, 636],
        ],
        { top: 34, base: 12 }
      ),
      '#c49a6c',
      { form: 'cylinder', finish: 'wood' }
    ),
    b.part(oval(400, 588, 228, 36), '#d5b083', { form: 'plain' }),
    b.mark(b.motif ?? 'cake', 400, 470, 230, '#f4eee0'),
    b.body('M210 584C200 360 260 210 400 210S600 360 590 584A190 28 0 0 1 210 584z', {
      form: 'round',
      opacity: 0.28,
      depth: 12,
    }),
    b.part(oval(400, 178, 34, 34), b.main.base, { form: 'round', finish: 'glass' }),
    b.stroke('M240 540C236 420 262 320 310 270', '#ffffff', 14, { opacity: 0.7 }),
  ],
}
