import type { Drawing, Drawings } from '../../drawing.ts'
import { heart } from '../../outlines.ts'
import { bowAt, cord } from './cords.ts'

const plumpHeart: Drawing = {
  box: [180, 190, 620, 630],
  stance: 'hangs',
  finish: 'wood',
  colours: ['#fbfaf7', '#c8434f', '#d9a5a0', '#cfa873'],
  draw: (b) => [
    cord(b, 290),
    b.body(heart(400, 420, 440), { form: 'soft', depth: 20 }),
    b.motif && b.motif !== 'heart'
      ? b.emblem(400, 400, 190)
      : b.lettering
        ? b.emblem(400, 400, 180)
        : b.decorated && b.motif !== 'heart'
          ? ''
          : b.stroke(heart(400, 420, 350), b.second.base, 6, { dash: '14 12' }),
    bowAt(b, 400, 280),
  ],
}

/** A heart bent or woven from cane or wire. */
const openHeart: Drawing = {
  box: [180, 180, 620, 640],
  stance: 'hangs',
  finish: 'wicker',
  colours: ['#cfa873', '#fbfaf7'],
  suits: ({ material, pattern }) => !pattern && /wicker|wire|raffia/.test(material ?? ''),
  draw: (b) => [
    cord(b, 290),
    b.rod(heart(400, 420, 390), b.main, 54),
    b.stroke(heart(400, 420, 390), b.main.deep, 46, { dash: '5 15', opacity: 0.4 }),
    b.stroke(heart(400, 420, 390), b.main.pale, 20, { dash: '9 22', opacity: 0.5 }),
    b.emblem(400, 410, 150),
    bowAt(b, 400, 262),
  ],
}

/** Three hearts, one under the other. */
const heartString: Drawing = {
  box: [270, 120, 530, 690],
  stance: 'hangs',
  finish: 'wood',
  several: true,
  colours: ['#fbfaf7', '#c8434f', '#d9a5a0'],
  suits: ({ setSize, motif }) => (setSize ?? 0) >= 3 && (motif === null || motif === 'heart'),
  draw: (b) => [
    cord(b, 620),
    b.body(heart(400, 220, 190), { form: 'soft', depth: 12, scale: 0.7 }),
    b.part(heart(400, 410, 220), b.second.base, { form: 'soft', depth: 12, finish: b.finish }),
    b.body(heart(400, 610, 190), { form: 'soft', depth: 12, scale: 0.7 }),
    ...[308, 514].map((y) => b.ball(400, y, 13, b.third.base)),
    bowAt(b, 400, 140),
  ],
}

export const hangingHeart: Drawings = [plumpHeart, openHeart, heartString]
