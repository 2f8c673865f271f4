import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, line, oval, polygon, rect, turned } from '../../shapes.ts'

export const table: Drawing = {
  box: [130, 290, 670, 650],
  stance: 'stands',
  finish: 'wood',
  colours: ['#c49a6c', '#f5efdf', '#8aa67e'],
  draw: (b) => [
    b.part('M216 390L190 650H214L254 390zM584 390L610 650H586L546 390z', b.main.shade, {
      form: 'cylinder',
    }),
    b.part('M300 370L290 590H308L326 370zM500 370L510 590H492L474 370z', b.main.deep, {
      form: 'plain',
    }),
    b.part(
      turned(
        400,
        [
          [262, 330],
          [262, 372],
        ],
        { base: 44 }
      ),
      b.main.shade,
      { form: 'cylinder', finish: 'wood' }
    ),
    b.body(oval(400, 330, 270, 58), { form: 'flat', scale: 0.8 }),
    b.emblem(400, 330, 80),
  ],
}

const kitchenChair: Drawing = {
  box: [230, 110, 580, 650],
  stance: 'stands',
  finish: 'wood',
  mirrors: true,
  colours: ['#f5efdf', '#5f8f9a', '#c49a6c', '#c9766a'],
  draw: (b) => [
    b.part(
      'M270 420L244 648H268L300 420zM540 420L566 648H542L510 420zM320 430V610H340V430zM480 430V600H462V430z',
      b.main.deep,
      { form: 'plain' }
    ),
    b.body('M264 130Q280 110 300 130L306 420H270zM546 130Q530 110 510 130L504 420H540z', {
      form: 'cylinder',
    }),
    b.body(rect(284, 150, 242, 62, 20), { form: 'soft', depth: 8 }) +
      b.body(rect(290, 250, 230, 46, 16), { form: 'soft', depth: 8 }),
    b.emblem(405, 180, 60) || b.flat(heart(405, 182, 42), b.main.deep, 0.6),
    b.body('M262 400H548L580 450Q584 470 560 470H250Q226 470 232 450z', {
      form: 'soft',
      depth: 10,
    }),
    b.part('M276 392H534L556 428Q480 444 405 444T254 428z', b.second.base, {
      form: 'soft',
      depth: 10,
      finish: 'fabric',
    }),
  ],
}

const stool: Drawing = {
  box: [190, 290, 610, 650],
  stance: 'stands',
  finish: 'wood',
  suits: ({ material }) => material === 'metal',
  draw: (b) => [
    b.part('M260 400L226 650H256L304 400zM540 400L574 650H544L496 400z', '#b98a5e', {
      form: 'cylinder',
      finish: 'wood',
    }),
    b.part('M360 420V620H384V420zM440 420V620H416V420z', '#8f6740', { form: 'plain' }),
    b.body(
      'M200 350C196 300 260 290 400 290S604 300 600 350V390C604 430 540 440 400 440S196 430 200 390z',
      { form: 'soft', depth: 20 }
    ),
    b.stroke('M200 366C240 400 560 400 600 366', b.second.base, 8),
    b.emblem(400, 336, 90),
  ],
}

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

export const chair: Drawings = [kitchenChair, kitchenChair, stool]
