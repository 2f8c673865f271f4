import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart } from '../../outlines.ts'
import { line, oval, polygon, rect, ring } from '../../shapes.ts'

export const gardenTool: Drawing = {
  box: [210, 110, 590, 690],
  stance: 'lies',
  finish: 'wood',
  several: true,
  colours: ['#8aa67e', '#c9766a', '#c49a6c'],
  draw: (b) => [
    `<g transform="rotate(-10 300 400)">${b.body(rect(276, 110, 48, 250, 24), { form: 'cylinder', scale: 0.5 })}${b.part(rect(284, 350, 32, 60, 6), PAINT.steel, { form: 'metal' })}${b.part('M240 410H360C372 520 352 640 300 690C248 640 228 520 240 410z', '#aab3b8', { form: 'soft', depth: 14, finish: 'metal' })}${b.stroke('M300 430V620', '#87929a', 6)}</g>`,
    `<g transform="rotate(9 500 400)">${b.body(rect(476, 110, 48, 250, 24), { form: 'cylinder', scale: 0.5 })}${b.part(rect(484, 350, 32, 60, 6), PAINT.steel, { form: 'metal' })}${b.stroke('M500 410V660M500 440C440 440 440 480 440 650M500 440C560 440 560 480 560 650', '#8e989e', 19)}${b.stroke('M498 410V650M498 440C438 440 438 480 438 640M498 440C556 440 556 480 556 640', '#c3cacd', 7)}</g>`,
  ],
}

export const gloves: Drawing = {
  box: [140, 160, 660, 660],
  stance: 'lies',
  finish: 'fabric',
  several: true,
  tiled: true,
  draw: (b) => {
    const hand =
      b.body(
        'M290 640V470C240 420 200 380 206 360C214 340 250 350 290 390V240C290 210 326 210 328 240V350V206C330 176 368 176 368 206V350V216C370 188 406 190 406 220V360V256C408 230 442 232 442 262V480C442 540 430 580 430 640z',
        { form: 'soft', depth: 14 }
      ) +
      b.part(rect(278, 584, 164, 74, 18), b.second.base, { form: 'soft', depth: 8, finish: 'knit' })
    return [
      `<g transform="translate(-70 10) rotate(-12 360 440)">${hand}</g>`,
      `<g transform="translate(880 0) scale(-1 1) rotate(-14 360 440)">${hand}</g>`,
    ]
  },
}

export const tool: Drawing = {
  box: [190, 110, 610, 690],
  stance: 'lies',
  finish: 'wood',
  several: true,
  draw: (b) => [
    `<g transform="rotate(-24 400 400)">${b.body(rect(372, 250, 52, 430, 22), { form: 'cylinder', scale: 0.5 })}${b.part('M260 150H470C520 150 550 176 556 216H500C490 240 470 250 440 250H360C340 250 326 240 320 226H260z', '#8e989e', { form: 'soft', depth: 12, finish: 'metal' })}${b.emblem(398, 520, 50)}</g>`,
    `<g transform="rotate(28 400 400)">${b.part(rect(384, 110, 30, 300, 6), PAINT.steel, { form: 'metal' })}${b.part('M380 110H418L412 88H386z', '#97a1a6', { form: 'plain' })}${b.part('M364 410H434C450 480 450 620 434 690H364C348 620 348 480 364 410z', b.second.base, { form: 'cylinder', finish: 'gloss' })}</g>`,
  ],
}

export const tapeMeasure: Drawing = {
  box: [160, 220, 700, 620],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    b.part('M380 560H690V626H380z', PAINT.honey, { form: 'flat' }),
    ...Array.from({ length: 15 }, (_, at) =>
      b.stroke(`M${420 + at * 18} 562V${at % 5 ? 580 : 598}`, PAINT.ink, 4)
    ),
    b.part(rect(686, 550, 14, 84, 4), PAINT.steel, { form: 'metal' }),
    b.body(
      'M180 420C180 290 270 220 380 220S590 290 590 420V610Q590 626 570 626H320C240 626 180 560 180 420z',
      { form: 'soft', depth: 24 }
    ),
    b.part(oval(384, 420, 118), b.second.base, { form: 'soft', depth: 10 }),
    b.emblem(384, 420, 150) || b.stroke(ring(384, 420, 70, 1), b.main.base, 9),
  ],
}

export const thermometer: Drawing = {
  box: [280, 110, 520, 690],
  stance: 'hangs',
  finish: 'wood',
  colours: ['#f5efdf', '#c49a6c', '#86b8ad'],
  draw: (b) => [
    b.body(
      'M300 190C300 140 350 110 400 110S500 140 500 190V640Q500 690 450 690H350Q300 690 300 640z',
      { form: 'soft', depth: 12 }
    ),
    b.emblem(400, 176, 80) || b.flat(heart(400, 172, 46), b.second.base),
    b.part(rect(376, 226, 48, 350, 24), '#eef4f5', { form: 'cylinder' }),
    b.flat(rect(390, 360, 20, 230, 10) + oval(400, 600, 38), '#c8303a'),
    b.flat(oval(388, 588, 11), '#ffffff', 0.6),
    ...Array.from({ length: 11 }, (_, at) =>
      b.stroke(
        line([436, 250 + at * 30], [at % 2 ? 456 : 474, 250 + at * 30]) +
          line([364, 250 + at * 30], [at % 2 ? 344 : 326, 250 + at * 30]),
        b.main.line,
        5
      )
    ),
  ],
}

export const birdhouse: Drawing = {
  box: [200, 130, 600, 650],
  stance: 'hangs',
  finish: 'wood',
  colours: ['#8fb3b0', '#c9766a', '#c49a6c', '#d8c08a'],
  draw: (b) => [
    b.stroke('M400 -200V170', '#a08a6a', 8),
    b.body(
      polygon(
        [
          [400, 190],
          [556, 330],
          [540, 640],
          [260, 640],
          [244, 330],
        ],
        10
      ),
      { form: 'soft', depth: 18 }
    ),
    b.part('M400 140L606 330L574 366L400 204L226 366L194 330z', b.second.base, {
      form: 'soft',
      depth: 10,
      finish: 'wood',
    }),
    b.part(oval(400, 410, 68), b.main.deep, { form: 'plain' }) +
      b.flat(oval(404, 416, 60), '#46362e'),
    b.rod('M400 510V540', { ...b.second, base: '#b98a5e', shade: '#93683f' }, 22),
    b.emblem(400, 584, 70) || b.flat(heart(400, 588, 46), b.second.base),
    b.part(rect(236, 630, 328, 26, 8), b.main.shade, { form: 'cylinder' }),
  ],
}
