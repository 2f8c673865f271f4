import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { line, polygon, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const shelf: Drawing = {
  box: [110, 220, 690, 600],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#f5efdf', '#c49a6c', '#a9c2c8'],
  draw: (b) => [
    b.part(
      'M196 470C200 560 240 580 270 590V470zM604 470C600 560 560 580 530 590V470z',
      b.main.shade,
      { form: 'soft', depth: 7 }
    ),
    b.part(
      turned(
        240,
        [
          [44, 330],
          [64, 360],
          [60, 410],
          [40, 440],
        ],
        { top: 10 }
      ),
      b.second.base,
      { form: 'cylinder', finish: 'gloss' }
    ),
    b.part(rect(340, 270, 40, 170, 4), PAINT.berry, { form: 'cylinder' }) +
      b.part(rect(382, 250, 36, 190, 4), PAINT.denim, { form: 'cylinder' }) +
      b.part(rect(420, 290, 44, 150, 4), PAINT.honey, { form: 'cylinder' }),
    b.part(
      polygon(
        [
          [524, 370],
          [616, 370],
          [604, 440],
          [536, 440],
        ],
        4
      ),
      PAINT.clay,
      { form: 'cylinder' }
    ),
    b.mark('cactus', 570, 320, 130, '#ffffff'),
    b.body(rect(110, 436, 580, 44, 8), { form: 'cylinder' }),
    b.emblem(400, 530, 80),
  ],
}

export const rack: Drawing = {
  box: [180, 150, 620, 650],
  stance: 'stands',
  finish: 'metal',
  several: true,
  colours: ['#4a4a4e', '#f5efdf', '#bfc4c9'],
  draw: (b) => [
    b.rod(line([200, 640], [230, 190]), b.main, 17) +
      b.rod(line([600, 640], [570, 190]), b.main, 17),
    b.rod('M230 190C260 110 340 190 400 150C460 190 540 110 570 190', b.main, 14),
    ...[300, 440, 580].flatMap((y, at) => [
      b.part(
        rect(250 + at * 6, y - 84, 60, 84, 8),
        [b.second.base, PAINT.clay, PAINT.sage][at] ?? b.second.base,
        { form: 'cylinder', finish: 'gloss' }
      ),
      b.part(
        rect(360, y - 62, 90, 62, 8),
        [PAINT.honey, PAINT.sky, b.second.base][at] ?? PAINT.honey,
        { form: 'cylinder' }
      ),
      b.part(
        turned(
          520,
          [
            [24, y - 90],
            [42, y - 50],
            [36, y],
          ],
          { top: 6 }
        ),
        [PAINT.sage, PAINT.cream, PAINT.berry][at] ?? PAINT.sage,
        { form: 'cylinder', finish: 'gloss' }
      ),
      b.rod(line([200 + (640 - y) * 0.06, y], [600 - (640 - y) * 0.06, y]), b.main, 15),
      b.stroke(
        line([206 + (640 - y) * 0.06, y - 36], [594 - (640 - y) * 0.06, y - 36]),
        b.main.base,
        6
      ),
    ]),
    b.emblem(400, 220, 80),
  ],
}
