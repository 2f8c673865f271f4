import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, petals } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'
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

/** Letters on blocks or cut from wood: the product's own word, or a warm one. */
export const wordLetters: Drawing = {
  box: [90, 380, 710, 640],
  stance: 'stands',
  finish: 'wood',
  several: true,
  colours: ['#fbfaf7', '#c49a6c', '#f3e7cb'],
  draw: (b) => {
    const word = (b.lettering ?? 'HOME').slice(0, 6)
    const size = Math.min(210, 620 / word.length)
    const tall = size * 1.25
    const left = 400 - (size * word.length) / 2
    return [...word].map((letter, at) => {
      const x = left + at * size
      const y = 630 - tall + (at % 2 ? 4 : 0)
      const turn = [-2, 1.5, -1, 2][at % 4]
      return `<g transform="rotate(${turn} ${Math.round(x + size / 2)} 630)">${b.body(rect(x + 5, y, size - 10, tall, 14), { form: 'soft', depth: 10, scale: 0.7 })}${b.words(letter, x + size / 2, y + tall / 2, size * 0.7, size)}</g>`
    })
  },
}
