import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, petals } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'

export const wallArt: Drawing = {
  box: [170, 150, 630, 650],
  stance: 'hangs',
  finish: 'fabric',
  draw: (b) => [
    b.part(rect(170, 150, 460, 500, 6), PAINT.cream, { form: 'soft', depth: 10 }),
    b.body(rect(196, 176, 408, 448), { form: 'flat' }),
    b.emblem(400, 400, 320) ||
      (b.decorated
        ? ''
        : b.flat(oval(470, 310, 80), b.second.base) +
          b.flat('M196 520Q300 380 400 470T604 430V624H196z', b.main.shade) +
          b.flat('M196 580Q330 500 604 560V624H196z', b.third.base)),
  ],
}

export const tile: Drawing = {
  box: [170, 170, 630, 630],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#fbfaf7', '#a9c8e4', '#f3e7cb'],
  draw: (b) => [
    b.body(rect(170, 170, 460, 460, 20), { form: 'soft', depth: 9 }),
    b.stroke(rect(196, 196, 408, 408, 10), b.second.base, 9),
    b.stroke(rect(212, 212, 376, 376, 6), b.second.base, 3),
    b.emblem(400, 400, 300) ||
      (b.decorated
        ? ''
        : b.stroke(petals(400, 400, 130, 8, 0.7), b.second.base, 10) +
          b.flat(oval(400, 400, 40), b.second.base) +
          [
            [232, 232],
            [568, 232],
            [232, 568],
            [568, 568],
          ]
            .map(([x = 0, y = 0]) => b.flat(petals(x, y, 26, 5, 0.6), b.second.base))
            .join('')),
    b.flat('M200 200H330L200 330z', '#ffffff', 0.3),
  ],
}

export const chalkboard: Drawing = {
  box: [160, 150, 640, 650],
  stance: 'hangs',
  finish: 'wood',
  colours: ['#c49a6c', '#f5efdf'],
  draw: (b) => {
    const heartShaped = b.motif === 'heart'
    const board = heartShaped ? heart(400, 430, 480) : rect(200, 220, 400, 400, 6)
    return [
      b.stroke('M300 240L400 130L500 240', '#a08a6a', 7),
      heartShaped ? '' : b.body(rect(160, 180, 480, 480, 14), { form: 'soft', depth: 10 }),
      b.part(board, PAINT.slate, { form: 'flat', finish: 'slate' }),
      b.lettering
        ? b.words(b.lettering, 400, 400, 110, 320, PAINT.slate)
        : b.stroke('M290 350Q340 320 380 350T470 340M280 420H500M310 480H470', '#f4f1e8', 9, {
            opacity: 0.85,
          }) + (heartShaped ? '' : b.stroke(heart(400, 560, 60), '#f4f1e8', 6, { opacity: 0.85 })),
      heartShaped ? '' : b.part(rect(430, 640, 90, 20, 8), '#fbf8f0', { form: 'cylinder' }),
    ]
  },
}
