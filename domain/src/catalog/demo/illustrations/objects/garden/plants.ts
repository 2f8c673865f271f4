import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT, shaded } from '../../palette.ts'
import { leaf } from '../../outlines.ts'
import { oval, polygon, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

/** A tuft of leaves growing from (x, y). */
function foliage(b: Brush, x: number, y: number, size: number): string {
  const greens = ['#6f9a6c', '#5d8a62', '#84ab7c'] as const
  const art = b.canvas.symbol('foliage', () =>
    [-72, 72, -44, 44, -18, 20, 0]
      .map((turn, at) => {
        const d = leaf(0, 0, at > 3 ? 115 : 100, turn, 0.24)
        return b.part(d, greens[at % 3] ?? greens[0], { form: 'soft', depth: 3 })
      })
      .join('')
  )
  return `<use href="#${art}" transform="translate(${x} ${y}) scale(${size / 100})"/>`
}

export const plantPot: Drawing = {
  box: [200, 150, 600, 640],
  stance: 'stands',
  finish: 'matt',
  colours: ['#c5704c', '#f3e7cb', '#8fb3b0', '#a3abb0'],
  draw: (b) => [
    foliage(b, 400, 400, 230),
    b.body(
      turned(
        400,
        [
          [150, 420],
          [112, 614],
        ],
        { base: 20 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 526, 120),
    b.body(
      turned(
        400,
        [
          [172, 376],
          [166, 430],
        ],
        { base: 24 }
      ),
      { form: 'cylinder' }
    ),
    b.part(oval(400, 376, 172, 30), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 379, 154, 23), '#5b4234'),
    foliage(b, 400, 390, 120),
  ],
}

export const wateringCan: Drawing = {
  box: [100, 200, 690, 640],
  stance: 'stands',
  finish: 'metal',
  mirrors: true,
  colours: ['#a3abb0', '#86b8ad', '#8fb3cf', '#eb8fb0'],
  draw: (b) => [
    b.rod('M400 330C420 190 640 190 600 400C590 450 570 480 556 500', b.main, 26),
    b.part('M310 560L150 320L176 304L330 480z', b.main.shade, { form: 'soft', depth: 9 }),
    b.part(
      polygon(
        [
          [100, 330],
          [196, 252],
          [208, 280],
          [128, 350],
        ],
        8
      ),
      b.main.deep,
      { form: 'plain' }
    ),
    b.body(
      turned(
        440,
        [
          [126, 350],
          [146, 612],
        ],
        { base: 24 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(440, 490, 160),
    b.part(oval(440, 350, 126, 28), b.main.light, { form: 'plain' }),
    b.flat('M330 354a110 21 0 0 0 220 0a110 21 0 0 0 -220 0z', shaded(b.main.base)),
    b.stroke('M310 420a136 26 0 0 0 260 0', b.main.deep, 5, { opacity: 0.5 }),
  ],
}

export const bucket: Drawing = {
  box: [200, 160, 600, 640],
  stance: 'stands',
  finish: 'metal',
  colours: ['#a3abb0', '#c8434f', '#86d0d3', '#f0c742'],
  draw: (b) => [
    b.stroke('M226 320C226 130 574 130 574 320', PAINT.steel, 13),
    b.part(rect(352, 160, 96, 30, 15), '#c49a6c', { form: 'cylinder' }),
    b.body(
      turned(
        400,
        [
          [184, 320],
          [136, 614],
        ],
        { base: 24 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 470, 190),
    b.part(oval(400, 320, 186, 44), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 324, 170, 35), shaded(b.main.base)),
    b.stroke('M214 322a186 44 0 0 0 372 0', b.main.pale, 9),
    b.part(oval(228, 338, 15) + oval(572, 338, 15), PAINT.steel, { form: 'round' }),
  ],
}

export const gardenMarker: Drawing = {
  box: [180, 170, 620, 650],
  stance: 'stands',
  finish: 'wood',
  several: true,
  colours: ['#f5efdf', '#a3abb0', '#c49a6c'],
  draw: (b) => [
    b.part(
      'M160 640C220 560 300 580 340 600C400 560 500 570 640 640C560 664 260 664 160 640z',
      '#6d5040',
      { form: 'soft', depth: 9 }
    ),
    foliage(b, 240, 610, 110),
    foliage(b, 570, 610, 130),
    b.part(rect(386, 330, 28, 280, 6), b.main.shade, { form: 'cylinder' }),
    b.body(rect(270, 190, 260, 170, 28), { form: 'soft', depth: 9, scale: 0.6 }),
    b.lettering
      ? b.words(b.lettering, 400, 275, 76, 210)
      : b.emblem(400, 275, 120) ||
        b.stroke('M316 300H484', b.second.base, 9) + b.mark('leaf', 400, 254, 66, b.main.base),
  ],
}
