import type { Drawing } from '../../drawing.ts'
import { oval, rect } from '../../shapes.ts'
import { turned } from '../../turned.ts'

export const softToy: Drawing = {
  box: [170, 130, 630, 640],
  stance: 'stands',
  finish: 'felt',
  colours: ['#cbb49b', '#d9a5a0', '#a9b7c4'],
  draw: (b) => [b.figure('rabbit', 400, 395, 510)],
}

export const teddy: Drawing = {
  box: [170, 130, 630, 640],
  stance: 'stands',
  finish: 'felt',
  colours: ['#b08355', '#c9a678', '#8f6a4a'],
  draw: (b) => [
    b.figure('bear', 400, 395, 510),
    b.part(
      'M400 430C350 396 320 410 322 430S350 460 400 434zM400 430C450 396 480 410 478 430S450 460 400 434z',
      b.second.base,
      { depth: 6 }
    ),
    b.part(oval(400, 432, 17), b.second.shade, { form: 'round' }),
  ],
}

export const doll: Drawing = {
  box: [220, 130, 580, 640],
  stance: 'stands',
  finish: 'fabric',
  colours: ['#e2799a', '#5f8f9a', '#c8434f', '#8aa67e'],
  draw: (b) => [b.figure('doll', 400, 395, 510)],
}

export const spinningTop: Drawing = {
  box: [190, 140, 610, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    `<g transform="rotate(7 400 640)">${b.part(rect(386, 150, 28, 150, 8), '#c49a6c', { form: 'cylinder' })}${b.part(oval(400, 150, 34), b.second.base, { form: 'round' })}${b.part(
      turned(
        400,
        [
          [200, 400],
          [150, 510],
          [50, 590],
          [14, 640],
        ],
        { top: 34, base: 3 }
      ),
      b.second.base,
      { form: 'cylinder' }
    )}${b.body(
      turned(
        400,
        [
          [40, 270],
          [120, 310],
          [210, 400],
          [200, 424],
        ],
        { top: 10, base: 36 }
      ),
      { form: 'cylinder', scale: 0.7 }
    )}${b.stroke('M262 340A142 30 0 0 0 538 340', b.third.base, 15)}${b.stroke('M192 410A209 38 0 0 0 608 410', b.third.base, 12)}</g>`,
  ],
}
