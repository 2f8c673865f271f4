import { Brush } from './brush.ts'
import { Canvas } from './canvas.ts'
import { placings } from './composition.ts'
import type { Placing } from './composition.ts'
import { chooseDrawing } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { DRAWINGS } from './objects/index.ts'
import { prop } from './props.ts'
import { Random } from './random.ts'
import { groundFor, scene } from './scene.ts'
import { contactShadow, lift } from './shadow.ts'
import { subjectsOf } from './subjects.ts'
import type { ProductAttributes } from '../vocabulary.ts'

export { describeProductPicture } from './description.ts'

/**
 * An illustration of a product, composed from its attributes: a complete SVG document, 800 × 800, without scripts,
 * fonts or outside references. The same attributes and seed always give the same bytes; the seed (a product code, say)
 * varies ground, angle and the small things beside it.
 */
export function drawProduct(attributes: ProductAttributes, seed: string): string {
  const random = new Random(seed)
  const canvas = new Canvas(`p${Math.floor(random.next() * 36 ** 4).toString(36)}-`)
  const drawing = chooseDrawing(DRAWINGS[attributes.object], attributes, random)
  const pieces = piecesOf(attributes, drawing)
  const mirrored = Boolean(drawing.mirrors) && !attributes.lettering && random.chance(0.5)
  const subjects = subjectsOf(attributes, drawing, pieces, random)
  const ground = groundFor(subjects[0]?.main.base ?? '#f3e7cb', random)
  const backdrop = scene(canvas, ground, drawing.stance, random)
  const beside = prop(canvas, attributes.occasion, random, drawing.stance === 'stands')
  const placed = placings(drawing, pieces, random).map((placing, index) => {
    const subject = subjects[index]
    if (!subject) return ''
    const drawn = canvas.symbol(`piece ${subject.main.base}`, () =>
      drawing.draw(new Brush(canvas, subject, { tiled: Boolean(drawing.tiled), mirrored })).join('')
    )
    const art = `<use href="#${drawn}" transform="${transform(placing, drawing, mirrored)}"/>`
    if (drawing.stance !== 'stands') return `<g ${lift(canvas, ground, drawing.stance)}>${art}</g>`
    return (
      contactShadow(
        canvas,
        ground,
        placing.x,
        placing.y,
        (drawing.box[2] - drawing.box[0]) * placing.scale
      ) + art
    )
  })
  const underneath = drawing.stance === 'lies'
  return canvas.document(
    backdrop + (underneath ? beside : '') + placed.join('') + (underneath ? '' : beside)
  )
}

/** Two or three pieces stand for a set of any size, and three for an assortment of colours. */
function piecesOf({ setSize, colours }: ProductAttributes, drawing: Drawing): number {
  if (drawing.several) return 1
  if (setSize && setSize > 1) return Math.min(3, setSize)
  return colours[0] === 'multicolour' ? 3 : 1
}

function transform(
  { x, y, scale, turn }: Placing,
  { box, stance }: Drawing,
  mirrored: boolean
): string {
  const size = Math.round(scale * 1000) / 1000
  const middle = Math.round((box[0] + box[2]) / 2)
  const pivot = stance === 'stands' ? box[3] : Math.round((box[1] + box[3]) / 2)
  return (
    `translate(${Math.round(x)} ${Math.round(y)})${turn ? ` rotate(${Math.round(turn * 10) / 10})` : ''} ` +
    `scale(${mirrored ? -size : size} ${size}) translate(${-middle} ${-pivot})`
  )
}
