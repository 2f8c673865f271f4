import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { line, oval, rect, ring } from '../../shapes.ts'

const marks = Array.from({ length: 31 }, (_, at) =>
  line([100 + at * 20, 332], [100 + at * 20, at % 5 ? 350 : 370])
)

export const ruler: Drawing = {
  box: [60, 320, 740, 480],
  stance: 'lies',
  finish: 'wood',
  colours: ['#d8b884', '#f0c742', '#c8434f'],
  draw: (b) => [
    `<g transform="rotate(-18 400 400)">${b.body(rect(80, 330, 640, 140, 10), { form: 'flat', scale: 0.6 })}${b.flat(rect(80, 330, 640, 46, [10, 10, 0, 0]), b.main.pale, 0.75)}${b.stroke(marks.join(''), b.main.line, 4)}${b.emblem(400, 420, 80)}${b.flat(oval(690, 420, 13), b.main.deep)}</g>`,
  ],
}

export const scissors: Drawing = {
  box: [230, 110, 570, 690],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    `<g transform="rotate(12 400 400)">${b.part('M424 440L318 130Q312 100 340 122L470 420z', '#aeb7bc', { form: 'metal' })}${b.part('M376 440L482 130Q488 100 460 122L330 420z', '#c8cfd2', { form: 'metal' })}${b.body(ring(320, 560, 84, 32, 110) + 'M360 410L396 440L372 500L340 470z', { form: 'soft', depth: 8, scale: 0.5 })}${b.body(ring(480, 560, 84, 32, 110) + 'M440 410L404 440L428 500L460 470z', { form: 'soft', depth: 8, scale: 0.5 })}${b.part(oval(400, 418, 18), '#8d979c', { form: 'round' })}</g>`,
  ],
}

export const calculator: Drawing = {
  box: [230, 150, 570, 650],
  stance: 'lies',
  finish: 'gloss',
  draw: (b) => [
    b.body(rect(230, 150, 340, 500, 40), { form: 'soft', depth: 14 }),
    b.part(rect(266, 190, 268, 100, 12), '#cfdccb', { form: 'flat' }),
    b.words('2010', 440, 240, 50, 150, '#cfdccb'),
    ...Array.from({ length: 16 }, (_, at) =>
      b.ball(
        304 + (at % 4) * 64,
        346 + Math.floor(at / 4) * 76,
        26,
        at % 4 === 3 ? b.second.base : PAINT.cream
      )
    ),
  ],
}
