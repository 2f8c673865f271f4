import type { Drawing, Drawings } from '../../drawing.ts'
import { heart } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

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

export const chair: Drawings = [kitchenChair, kitchenChair, stool]
