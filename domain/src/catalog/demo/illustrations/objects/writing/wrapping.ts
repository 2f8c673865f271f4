import type { Brush } from '../../brush.ts'
import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { oval, polygon, rect, ring } from '../../shapes.ts'

const bow = (b: Brush, x: number, y: number, s: number) =>
  b.part(
    `M${x} ${y}C${x - s * 0.5} ${y - s * 0.75} ${x - s * 1.25} ${y - s * 0.7} ${x - s * 1.1} ${y - s * 0.1}S${x - s * 0.4} ${y + s * 0.25} ${x} ${y}zM${x} ${y}C${x + s * 0.5} ${y - s * 0.75} ${x + s * 1.25} ${y - s * 0.7} ${x + s * 1.1} ${y - s * 0.1}S${x + s * 0.4} ${y + s * 0.25} ${x} ${y}z`,
    b.second.base,
    { depth: 9 }
  ) + b.part(oval(x, y - s * 0.06, s * 0.22), b.second.shade, { form: 'round' })

export const giftBag: Drawing = {
  box: [200, 130, 600, 650],
  stance: 'stands',
  finish: 'paper',
  tiled: true,
  draw: (b) => [
    b.part(
      'M250 250L290 190L330 250L370 176L410 250L450 186L490 250L530 200L556 250V290H244V250z',
      PAINT.cream,
      { form: 'soft', depth: 10 }
    ),
    b.body(
      polygon(
        [
          [220, 250],
          [560, 250],
          [580, 640],
          [200, 640],
        ],
        6
      ),
      { form: 'soft', depth: 22 }
    ),
    b.flat(
      polygon([
        [560, 250],
        [580, 640],
        [510, 640],
        [506, 250],
      ]),
      b.main.deep,
      0.28
    ),
    b.stroke('M310 290C310 130 470 130 470 290', b.second.base, 13),
    b.flat(oval(310, 290, 10) + oval(470, 290, 10), b.main.line),
    b.emblem(380, 450, 200),
  ],
}

export const giftBox: Drawing = {
  box: [180, 190, 620, 640],
  stance: 'stands',
  finish: 'paper',
  tiled: true,
  draw: (b) => [
    b.body(rect(206, 380, 388, 252, 8), { form: 'soft', depth: 20 }),
    b.part(rect(368, 380, 64, 252), b.second.base, { form: 'cylinder' }),
    b.body(rect(180, 296, 440, 96, 10), { form: 'soft', depth: 12 }),
    b.flat(rect(206, 390, 388, 14), b.main.deep, 0.4),
    b.part(rect(364, 296, 72, 96), b.second.light, { form: 'cylinder' }),
    bow(b, 400, 300, 116),
  ],
}

export const giftTag: Drawing = {
  box: [200, 120, 600, 670],
  stance: 'lies',
  finish: 'paper',
  colours: ['#d3b48c', '#f3e7cb', '#c8434f'],
  draw: (b) => [
    b.stroke('M400 236C360 160 440 130 410 60M400 236C450 170 380 150 440 70', b.second.base, 8),
    b.body(
      polygon(
        [
          [330, 180],
          [470, 180],
          [560, 290],
          [560, 660],
          [240, 660],
          [240, 290],
        ],
        26
      ) + 'M374 244a26 26 0 1 0 52 0a26 26 0 1 0 -52 0z',
      { form: 'soft', depth: 9 }
    ),
    b.stroke(ring(400, 244, 32, 1), b.second.base, 8),
    b.stroke(
      polygon(
        [
          [338, 198],
          [462, 198],
          [542, 297],
          [542, 642],
          [258, 642],
          [258, 297],
        ],
        20
      ),
      b.main.line,
      4,
      { dash: '12 10', opacity: 0.6 }
    ),
    b.emblem(400, 450, 220) ||
      (b.decorated
        ? b.part(rect(300, 420, 200, 130, 12), PAINT.cream, { form: 'flat' })
        : b.mark('heart', 400, 440, 120, b.main.base)),
  ],
}
