import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, oval, petals, rect } from '../../shapes.ts'
import { view } from './view.ts'

export const mirror: Drawing = {
  box: [170, 120, 630, 680],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#cfa449', '#f5efdf', '#bfc4c9'],
  draw: (b) => {
    const shape = b.motif === 'heart'
    const outer = shape ? heart(400, 400, 500) : petals(400, 400, 236, 14, 0.93)
    return [
      b.body(outer, { form: 'soft', depth: 14, scale: 0.6 }),
      b.part(shape ? heart(400, 396, 380) : oval(400, 400, 180), '#d5e4e8', { form: 'flat' }),
      b.stroke(shape ? heart(400, 396, 384) : oval(400, 400, 184), b.main.deep, 7),
      b.flat('M300 330L430 250L460 290L290 410zM330 460L520 330L530 356L340 490z', '#ffffff', 0.55),
      shape || !b.motif
        ? ''
        : b.part(oval(400, 168, 56), b.main.light, { form: 'round' }) +
          b.mark(b.motif, 400, 168, 80, b.main.light),
    ]
  },
}

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

export const photoAlbum: Drawing = {
  box: [150, 190, 650, 610],
  stance: 'lies',
  finish: 'fabric',
  tiled: true,
  draw: (b) => [
    b.part(rect(168, 206, 486, 410, 8), '#efe5cf', { form: 'flat' }),
    b.body(rect(150, 190, 490, 410, 12), { form: 'soft', depth: 8 }),
    b.part(rect(150, 190, 64, 410, [12, 0, 0, 12]), b.second.base, { form: 'cylinder' }),
    b.part(rect(326, 290, 220, 170, 8), PAINT.cream, { form: 'flat' }),
    view(b, 342, 306, 188, 138),
    b.stroke('M380 516H500', b.second.base, 9),
  ],
}

export const doorHanger: Drawing = {
  box: [270, 110, 530, 690],
  stance: 'hangs',
  finish: 'wood',
  colours: ['#f3e7cb', '#eb8fb0', '#a9c8e4'],
  suits: ({ lettering, material }) => lettering !== null && material === null,
  draw: (b) => [
    b.part(oval(400, 214, 40), PAINT.gold, { form: 'round' }),
    b.body(rect(270, 120, 260, 560, 40) + 'M330 214a70 70 0 1 0 140 0a70 70 0 1 0 -140 0z', {
      form: 'soft',
      depth: 10,
      scale: 0.7,
    }),
    b.emblem(400, 450, 190) || b.stroke('M330 400H470M340 450H460M326 500H474', b.second.base, 15),
    b.part(oval(400, 214, 36), PAINT.gold, { form: 'round' }),
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

/** Letters on blocks or cut from wood: the product's own word, or a warm one. */
export const wordLetters: Drawing = {
  box: [90, 300, 710, 640],
  stance: 'stands',
  finish: 'wood',
  several: true,
  colours: ['#fbfaf7', '#c49a6c', '#f3e7cb'],
  draw: (b) => {
    const word = (b.lettering ?? 'HOME').slice(0, 6)
    const size = Math.min(190, 620 / word.length)
    const left = 400 - (size * word.length) / 2
    return [...word].map((letter, at) => {
      const x = left + at * size
      const y = 630 - size + (at % 2 ? 4 : 0)
      const turn = [-2, 1.5, -1, 2][at % 4]
      return `<g transform="rotate(${turn} ${Math.round(x + size / 2)} 630)">${b.body(rect(x + 5, y, size - 10, size, 14), { form: 'soft', depth: 10, scale: 0.7 })}${b.words(letter, x + size / 2, y + size / 2, size * 0.58, size)}</g>`
    })
  },
}
