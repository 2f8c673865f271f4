import type { Brush } from '../../brush.ts'
import type { Drawing, Drawings } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart } from '../../outlines.ts'
import { oval, rect } from '../../shapes.ts'
import type { Occasion } from '../../../vocabulary.ts'
import type { Figure } from '../../motifs/index.ts'

/** What one expects on a card for the day. */
const USUAL: Partial<Record<Occasion, Figure>> = {
  'christmas': 'christmas-tree',
  'easter': 'rabbit',
  'valentines': 'heart',
  'halloween': 'ghost',
  'mothers-day': 'rose',
  'birthday': 'cake',
  'party': 'balloon',
  'wedding': 'dove',
  'new-baby': 'duck',
}

const usual = (b: Brush, otherwise: Figure) => (b.occasion && USUAL[b.occasion]) ?? otherwise

const foldedCard: Drawing = {
  box: [180, 140, 640, 660],
  stance: 'lies',
  finish: 'paper',
  draw: (b) => [
    `<g transform="rotate(9 460 480)">${b.part(rect(250, 300, 400, 300, 8), '#efe2c8', { form: 'flat' })}${b.stroke('M252 304L450 460L648 304', '#cdb98f', 6)}</g>`,
    `<g transform="rotate(-5 380 400)">${b.part(rect(206, 150, 372, 500, 10), PAINT.cream, { form: 'flat' })}${b.body(rect(226, 170, 332, 460, 6), { form: 'flat', scale: 0.85 })}${
      b.emblem(392, 390, 240) ||
      (b.decorated
        ? b.part(rect(280, 350, 224, 100, 10), PAINT.cream, { form: 'flat' }) +
          b.stroke('M316 386H468M336 416H448', b.main.line, 8)
        : b.mark(usual(b, 'flower'), 392, 370, 230, b.main.base) +
          b.stroke('M312 550H472', b.second.base, 11))
    }</g>`,
  ],
}

/** A square card with a round picture. */
const roundPanel: Drawing = {
  box: [180, 180, 640, 650],
  stance: 'lies',
  finish: 'paper',
  draw: (b) => [
    `<g transform="rotate(-8 460 480)">${b.part(rect(280, 320, 370, 310, 8), b.second.pale, { form: 'flat' })}${b.stroke('M282 324L466 470L648 324', b.second.shade, 6)}</g>`,
    `<g transform="rotate(4 380 400)">${b.body(rect(196, 190, 400, 400, 8), { form: 'flat', scale: 0.85 })}${b.part(oval(396, 390, 148), PAINT.cream, { form: 'flat' })}${b.stroke(oval(396, 390, 160), PAINT.cream, 5, { dash: '4 12' })}${b.mark(b.motif ?? usual(b, 'butterfly'), 396, 390, 200, PAINT.cream)}</g>`,
  ],
}

/** A plain card with a band and a bow. */
const bandedCard: Drawing = {
  box: [180, 140, 640, 660],
  stance: 'lies',
  finish: 'paper',
  suits: ({ motif, pattern }) => !motif && !pattern,
  draw: (b) => [
    `<g transform="rotate(8 460 480)">${b.part(rect(250, 300, 400, 300, 8), '#efe2c8', { form: 'flat' })}${b.stroke('M252 304L450 460L648 304', '#cdb98f', 6)}</g>`,
    `<g transform="rotate(-4 380 400)">${b.body(rect(206, 150, 372, 500, 10), { form: 'flat' })}${b.part(rect(206, 470, 372, 54), b.second.base, { form: 'flat' })}${b.mark(usual(b, 'heart'), 392, 310, 190, b.main.base, b.second.base)}${b.flat(heart(392, 498, 34), b.main.base)}${b.stroke('M300 590H484', b.second.base, 8)}</g>`,
  ],
}

export const card: Drawings = [foldedCard, foldedCard, roundPanel, bandedCard]
