import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, petals } from '../../outlines.ts'
import { oval, rect, ring } from '../../shapes.ts'
import { SILVER } from './metal.ts'

export const hairClip: Drawing = {
  box: [170, 230, 630, 570],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    `<g transform="rotate(-14 400 400)">${b.part('M180 440C180 410 220 404 260 404H600C626 404 626 444 600 446L230 470C200 472 180 466 180 440z', PAINT.steel, { form: 'metal' })}${b.stroke('M250 440H580', '#8d979c', 7)}${
      b.motif
        ? b.figure(b.motif, 330, 390, 280)
        : b.body(
            'M400 400C340 300 220 270 190 320C160 380 180 460 230 470C300 480 360 440 400 400z',
            { form: 'soft', depth: 12, scale: 0.6 }
          ) +
          b.body(
            'M400 400C460 300 580 270 610 320C640 380 620 460 570 470C500 480 440 440 400 400z',
            { form: 'soft', depth: 12, scale: 0.6 }
          ) +
          b.stroke(
            'M372 396C320 360 270 360 240 370M428 396C480 360 530 360 560 370',
            b.main.deep,
            6,
            { opacity: 0.5 }
          ) +
          b.part(rect(362, 350, 76, 100, 28), b.second.base, { form: 'round' })
    }</g>`,
  ],
}

export const hairBand: Drawing = {
  box: [170, 130, 630, 640],
  stance: 'lies',
  finish: 'fabric',
  draw: (b) => [
    b.body(
      'M190 640C150 420 190 150 400 150S650 420 610 640L570 634C600 440 570 210 400 210S200 440 230 634z',
      { form: 'soft', depth: 12, scale: 0.6 }
    ),
    b.motif
      ? b.figure(b.motif, 540, 236, 200)
      : b.part(petals(530, 240, 92, 6, 0.7), b.second.base, { form: 'soft', depth: 9 }) +
        b.part(oval(530, 240, 26), PAINT.honey, { form: 'round' }),
  ],
}

export const keyring: Drawing = {
  box: [200, 110, 620, 690],
  stance: 'lies',
  finish: 'gloss',
  several: true,
  draw: (b) => [
    b.rod(ring(400, 226, 92, 1), SILVER, 16),
    `<g transform="rotate(28 400 300)">${b.part('M384 310H416V560H384zM416 470H452V496H416zM416 520H444V548H416z', '#d2a950', { form: 'metal' })}${b.part(ring(400, 330, 58, 30), '#d2a950', { form: 'soft', finish: 'metal', depth: 6 })}</g>`,
    b.stroke('M370 316C350 350 350 370 346 400', '#9aa3a8', 10, { dash: '14 7' }),
    b.motif && !b.lettering
      ? b.figure(b.motif, 336, 530, 260)
      : b.body(b.lettering ? oval(336, 530, 126) : heart(336, 540, 250), {
          form: 'round',
          depth: 14,
          scale: 0.6,
        }),
    b.lettering
      ? b.words(b.lettering, 336, 530, 110, 180) + b.stroke(oval(336, 530, 106), b.second.base, 6)
      : '',
  ],
}
