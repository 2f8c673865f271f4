import type { Drawing, Drawings } from '../../drawing.ts'
import { shaded } from '../../palette.ts'
import { oval } from '../../shapes.ts'
import { turned } from '../../turned.ts'

const wideBowl: Drawing = {
  box: [150, 310, 650, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [245, 370],
          [238, 430],
          [180, 540],
          [100, 592],
          [96, 620],
        ],
        { base: 16 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 500, 150),
    b.part(oval(400, 370, 245, 58), b.main.pale, { form: 'plain' }),
    b.flat(oval(400, 376, 228, 46), shaded(b.main.base)),
    b.flat('M180 384a228 46 0 0 0 440 0a240 56 0 0 1 -440 0z', b.main.light, 0.5),
  ],
}

/** A deeper bowl with a rolled rim. */
const deepBowl: Drawing = {
  box: [190, 270, 610, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [196, 360],
          [204, 440],
          [176, 560],
          [110, 620],
        ],
        { base: 18 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 490, 170),
    b.part(
      turned(
        400,
        [
          [210, 326],
          [210, 366],
        ],
        { base: 48 }
      ),
      b.main.light,
      { form: 'cylinder', finish: 'gloss' }
    ),
    b.part(oval(400, 326, 210, 50), b.main.pale, { form: 'plain' }),
    b.flat(oval(400, 332, 190, 39), shaded(b.main.base)),
  ],
}

/** A bowl on a foot, for fruit or sundaes. */
const footedBowl: Drawing = {
  box: [170, 270, 630, 640],
  stance: 'stands',
  finish: 'gloss',
  draw: (b) => [
    b.body(
      turned(
        400,
        [
          [30, 500],
          [36, 560],
          [120, 606],
          [124, 620],
        ],
        { base: 18 }
      ),
      { form: 'cylinder', scale: 0.7 }
    ),
    b.body(
      turned(
        400,
        [
          [226, 330],
          [222, 390],
          [160, 480],
          [40, 526],
        ],
        { base: 8 }
      ),
      { form: 'cylinder' }
    ),
    b.emblem(400, 440, 120),
    b.part(oval(400, 330, 226, 52), b.main.pale, { form: 'plain' }),
    b.flat(oval(400, 336, 208, 41), shaded(b.main.base)),
    b.stroke(oval(400, 330, 224, 51), b.second.base, 6),
  ],
}

export const bowl: Drawings = [wideBowl, deepBowl, footedBowl]
