import type { Drawing } from '../../drawing.ts'
import { oval, polygon, rect, ring } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { flame } from './flame.ts'

export const lantern: Drawing = {
  box: [230, 80, 570, 640],
  stance: 'stands',
  finish: 'metal',
  colours: ['#fbfaf7', '#a3abb0', '#4a4a4e', '#f3e7cb', '#8aa67e'],
  draw: (b) => [
    b.stroke(ring(400, 122, 34, 1), b.main.shade, 11),
    b.part(rect(262, 306, 276, 280, 6), '#fdebc0', { form: 'flat', opacity: 0.75 }),
    b.part(
      turned(
        400,
        [
          [48, 480],
          [48, 580],
        ],
        { top: 12, base: 10 }
      ),
      '#fbf3e0',
      { form: 'cylinder' }
    ),
    flame(b, 400, 480, 1),
    b.flat(
      polygon([
        [276, 560],
        [276, 330],
        [330, 330],
        [290, 560],
      ]),
      '#ffffff',
      0.35
    ),
    b.body('M246 300H276V590H246zM524 300H554V590H524zM392 300H408V590H392zM246 436H554V448H246z', {
      form: 'flat',
      scale: 0.5,
    }),
    b.body(
      polygon(
        [
          [400, 160],
          [470, 190],
          [576, 300],
          [224, 300],
          [330, 190],
        ],
        14
      ),
      { form: 'cylinder', scale: 0.6 }
    ),
    b.body(rect(228, 292, 344, 26, 8), { form: 'cylinder', scale: 0.5 }),
    b.body(rect(228, 580, 344, 36, 8), { form: 'cylinder', scale: 0.5 }),
    b.part('M240 616H280V640H250zM560 616H520V640H550z', b.main.shade, { form: 'plain' }),
    b.emblem(400, 250, 70),
  ],
}

export const paperLantern: Drawing = {
  box: [200, 150, 600, 650],
  stance: 'hangs',
  finish: 'paper',
  draw: (b) => [
    b.stroke('M400 -200V170', b.main.deep, 4),
    b.body(oval(400, 400, 200, 214), { form: 'round', depth: 20 }),
    ...[0.25, 0.5, 0.72, 0.9].map((at) =>
      b.stroke(
        `M${400 - Math.sin(at * 1.57) * 200} ${400 - Math.cos(at * 1.57) * 214}Q400 ${400 - Math.cos(at * 1.57) * 170} ${400 + Math.sin(at * 1.57) * 200} ${400 - Math.cos(at * 1.57) * 214}`.replace(
          /\d+\.\d+/g,
          (it) => Number(it).toFixed(0)
        ),
        b.main.deep,
        4,
        { opacity: 0.35 }
      )
    ),
    ...[0.25, 0.5, 0.72, 0.9].map((at) =>
      b.stroke(
        `M${400 - Math.sin(at * 1.57) * 200} ${400 + Math.cos(at * 1.57) * 214}Q400 ${400 + Math.cos(at * 1.57) * 250} ${400 + Math.sin(at * 1.57) * 200} ${400 + Math.cos(at * 1.57) * 214}`.replace(
          /\d+\.\d+/g,
          (it) => Number(it).toFixed(0)
        ),
        b.main.deep,
        4,
        { opacity: 0.35 }
      )
    ),
    b.emblem(400, 410, 190),
    b.part(oval(400, 190, 66, 15), b.main.deep, { form: 'plain' }),
    b.part(oval(400, 612, 62, 13), b.main.deep, { form: 'plain' }),
    b.stroke('M400 616V660M388 660V700M400 660V710M412 660V700', b.second.base, 6),
  ],
}
