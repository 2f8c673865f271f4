import type { Drawing } from '../../drawing.ts'
import { shaded } from '../../palette.ts'
import { oval } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const teapot: Drawing = {
  box: [110, 200, 700, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  draw: (b) => [
    b.rod('M556 340C730 290 730 560 540 540', b.main, 34),
    b.part('M270 520C180 510 180 380 116 330L172 304C230 330 240 400 290 420z', b.main.shade),
    b.flat('M116 330L172 304C176 314 130 338 116 330z', shaded(b.main.base)),
    b.body(
      'M220 460C220 350 300 300 400 300S580 350 580 460C580 560 520 622 460 630H340C280 622 220 560 220 460z',
      { form: 'round', depth: 22 }
    ),
    b.emblem(400, 470, 170),
    b.part(
      turned(
        400,
        [
          [48, 262],
          [90, 282],
          [110, 312],
        ],
        { top: 10, base: 24 }
      ),
      b.main.light,
      { form: 'cylinder' }
    ),
    b.stroke('M290 312a110 24 0 0 0 220 0', b.second.base, 7),
    b.part(oval(400, 240, 26, 26), b.second.base, { form: 'round' }),
    b.flat(
      turned(
        400,
        [
          [96, 618],
          [100, 636],
        ],
        { base: 10 }
      ),
      b.main.shade
    ),
  ],
}

export const jug: Drawing = {
  box: [200, 160, 640, 640],
  stance: 'stands',
  finish: 'gloss',
  mirrors: true,
  draw: (b) => [
    b.rod('M500 260C660 230 650 470 520 500', b.main, 34),
    b.body(
      'M262 214L208 180C250 190 500 170 522 196C524 270 496 290 510 360C544 420 540 540 500 612A110 22 0 0 1 300 612C260 540 256 420 290 360C304 300 280 250 262 214z',
      { form: 'cylinder' }
    ),
    b.emblem(400, 470, 170),
    b.flat('M208 180C260 158 500 160 522 196C500 224 300 228 262 214z', b.main.light),
    b.flat('M240 190C290 174 480 174 504 196C480 212 310 214 270 204z', shaded(b.main.base)),
    b.stroke('M290 360C340 380 460 380 510 360', b.second.base, 7),
  ],
}

export const vase: Drawing = {
  box: [260, 120, 540, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    ...[
      [330, 150, -16, '#d9909a'],
      [402, 96, 2, '#f3e3cf'],
      [474, 146, 15, '#e5b06f'],
    ].map(([x, y, turn, colour]) => stem(b, Number(x), Number(y), Number(turn), String(colour))),
    b.body(
      turned(
        400,
        [
          [64, 330],
          [56, 366],
          [70, 400],
          [136, 470],
          [130, 560],
          [84, 622],
        ],
        { base: 20 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 510, 140),
    b.part(oval(400, 330, 64, 16), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 332, 54, 11), shaded(b.main.base)),
  ],
}

function stem(
  b: Parameters<Drawing['draw']>[0],
  x: number,
  y: number,
  turn: number,
  colour: string
): string {
  return (
    b.stroke(`M400 340Q${(x + 400) / 2} 260 ${x} ${y + 20}`, '#7d9a76', 7) +
    `<g transform="translate(${x} ${y}) rotate(${turn})">${b.mark('flower', 0, 30, 110, '#ffffff', colour)}</g>`
  )
}
