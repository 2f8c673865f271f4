import type { Canvas } from './canvas.ts'
import type { Finish } from './finishes.ts'
import { texture } from './textures.ts'
import type { Form } from './light.ts'
import { crescents, lightOf } from './light.ts'
import type { Area } from './patterns/index.ts'

export interface Surface {
  form?: Form
  finish?: Finish
  /** The breadth of the shadow side, in pixels. */
  depth?: number
  /** How large the pattern is drawn; 1 suits a mug that fills the picture. */
  scale?: number
  /** Where on it a pattern that is one picture belongs, a flag say. */
  area?: Area
  opacity?: number
}

interface Paint extends Surface {
  fill: string
  /** The pattern's fill, laid on the colour. */
  pattern: string | null
  mirrored: boolean
}

/** Colour, pattern, texture, light and edges, one over the other, all within the same outline. */
export function paintSurface(canvas: Canvas, d: string, paint: Paint): string {
  const { fill, pattern, mirrored, form = 'soft', finish = 'matt', depth = 16 } = paint
  const { opacity = finish === 'glass' ? 0.62 : 1 } = paint
  const outline = canvas.outline(d)
  const layer = (colour: string | null, attributes = '') =>
    colour ? `<use href="#${outline}" fill="${colour}"${attributes}/>` : ''
  const metallic = finish === 'metal' && form !== 'flat' && form !== 'plain'
  const layers = [
    layer(fill, opacity < 1 ? ` fill-opacity="${opacity}"` : ''),
    layer(pattern),
    layer(texture(canvas, finish)),
    layer(lightOf(canvas, metallic ? 'metal' : form, mirrored)),
    layer(finish === 'gloss' ? reflection(canvas, form, mirrored) : null),
    finish === 'glass' ? rim(outline) : '',
  ].join('')
  if (form !== 'soft' && form !== 'round' && finish !== 'glass') return layers
  return `<g clip-path="url(#${canvas.clip(d)})">${layers}${crescents(outline, depth, mirrored)}</g>`
}

/** The window that a glaze mirrors. */
function reflection(canvas: Canvas, form: Form, mirrored: boolean): string | null {
  if (form === 'round') return lightOf(canvas, 'gleam', mirrored)
  return form === 'cylinder' ? lightOf(canvas, 'sheen', mirrored) : null
}

/** The bright edge of glass. */
function rim(outline: string): string {
  return `<use href="#${outline}" fill="none" stroke="#fff" stroke-opacity=".6" stroke-width="9"/>`
}
