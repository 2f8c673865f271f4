import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { line, oval, polygon, rect, ring } from '../../shapes.ts'

export const purse: Drawing = {
  box: [180, 240, 620, 620],
  stance: 'lies',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.part(oval(382, 262, 28) + oval(424, 254, 28), PAINT.gold, { form: 'round', finish: 'gloss' }),
    b.body('M230 340C160 440 170 616 400 616S640 440 570 340z', { form: 'round', depth: 22 }),
    b.stroke('M222 356C230 250 570 250 578 356', PAINT.gold, 26),
    b.stroke('M222 350C232 250 568 250 578 350', '#f0d48c', 7),
    b.stroke('M300 370C290 420 300 470 290 520M500 370C510 420 500 470 510 520', b.main.deep, 6, {
      opacity: 0.3,
    }),
    b.emblem(400, 470, 170),
  ],
}

export const wallet: Drawing = {
  box: [150, 240, 650, 580],
  stance: 'lies',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.part(rect(190, 226, 360, 120, 14), PAINT.cream, { form: 'flat' }) +
      b.flat(rect(190, 250, 360, 26), '#d3c3a2'),
    b.body(rect(150, 270, 500, 310, 34), { form: 'soft', depth: 14 }),
    b.stitches(rect(170, 290, 460, 270, 22)),
    b.part('M560 370H650V480H560Q530 480 530 425T560 370z', b.second.base, { depth: 8 }),
    b.part(oval(576, 425, 20), PAINT.gold, { form: 'round' }),
    b.emblem(350, 426, 170),
  ],
}

export const luggageTag: Drawing = {
  box: [260, 80, 540, 680],
  stance: 'lies',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.stroke('M400 250C330 120 470 100 400 230', b.second.base, 22),
    b.body(
      polygon(
        [
          [330, 200],
          [470, 200],
          [540, 290],
          [540, 680],
          [260, 680],
          [260, 290],
        ],
        36
      ) + 'M376 262a24 24 0 1 0 48 0a24 24 0 1 0 -48 0z',
      { form: 'soft', depth: 12 }
    ),
    b.stroke(ring(400, 262, 30, 1), PAINT.gold, 9),
    b.part(rect(296, 430, 208, 150, 14), PAINT.cream, { form: 'flat' }),
    b.stroke('M326 474H474M326 508H474M326 542H420', b.main.line, 7),
    b.stroke('M400 250C400 200 420 180 400 110', b.second.base, 18),
  ],
}

export const umbrella: Drawing = {
  box: [120, 110, 680, 690],
  stance: 'hangs',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.rod(
      'M400 150V610C400 690 490 690 490 620',
      { ...b.third, base: '#80573a', shade: '#5e3e28' },
      17
    ),
    b.body(
      'M120 400C120 230 250 150 400 150S680 230 680 400C650 366 600 366 540 400C500 366 450 360 400 400C350 360 300 366 260 400C200 366 150 366 120 400z',
      { form: 'round', depth: 22 }
    ),
    ...[
      [260, 300],
      [540, 500],
    ].map(([x = 0, bow = 0]) =>
      b.stroke(`M400 152Q${bow} 250 ${x} 400`, b.main.deep, 5, { opacity: 0.45 })
    ),
    b.stroke('M400 152V396', b.main.deep, 5, { opacity: 0.45 }),
    b.stroke(
      'M120 400C150 366 200 366 260 400C300 366 350 360 400 400C450 360 500 366 540 400C600 366 650 366 680 400',
      b.second.base,
      6
    ),
    b.part(rect(393, 112, 14, 46, 6), PAINT.steel, { form: 'metal' }),
    b.lettering ? b.emblem(400, 280, 150) : '',
  ],
}

export const fan: Drawing = {
  box: [110, 190, 690, 640],
  stance: 'lies',
  finish: 'paper',
  draw: (b) => {
    const blade = Array.from({ length: 11 }, (_, at) => -75 + at * 15)
    const end = (turn: number, r: number): [number, number] => [
      400 + Math.sin((turn * Math.PI) / 180) * r,
      590 - Math.cos((turn * Math.PI) / 180) * r,
    ]
    const leaf =
      `M${end(-82, 400).join(' ')}A400 400 0 0 1 ${end(82, 400).join(' ')}L${end(82, 170).join(' ')}A170 170 0 0 0 ${end(-82, 170).join(' ')}z`.replace(
        /\d+\.\d+/g,
        (it) => Number(it).toFixed(1)
      )
    return [
      ...blade.map(
        (turn) =>
          `<path d="M394 590L396 230H404L406 590z" transform="rotate(${turn} 400 590)" fill="#c49a6c"/>`
      ),
      b.body(leaf, { form: 'soft', depth: 9, scale: 0.8 }),
      ...blade.map(
        (turn) =>
          `<path d="M400 420V192" transform="rotate(${turn} 400 590)" stroke="${b.main.deep}" stroke-opacity=".4" stroke-width="4"/>`
      ),
      b.stroke(
        `M${end(-82, 392).join(' ')}A392 392 0 0 1 ${end(82, 392).join(' ')}`.replace(
          /\d+\.\d+/g,
          (it) => Number(it).toFixed(1)
        ),
        b.second.base,
        11
      ),
      b.emblem(400, 300, 150),
      b.part(oval(400, 590, 22), PAINT.gold, { form: 'round' }),
      b.stroke(line([400, 600], [400, 660]), b.second.base, 7),
    ]
  },
}
