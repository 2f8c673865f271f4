import type { Motif, ObjectFamily } from '../../vocabulary.ts'

const SHAPES: Readonly<Partial<Record<Motif, ObjectFamily>>> = {
  heart: 'hanging-heart',
  star: 'hanging-star',
  angel: 'angel',
  egg: 'egg',
  stocking: 'stocking',
}

/** A hanging decoration in the shape of a heart is drawn as a hanging heart. Everything else is what it is. */
export function shapeOfDecoration(object: ObjectFamily, motif: Motif | null): ObjectFamily {
  if (object !== 'hanging-decoration' || motif === null) return object
  return SHAPES[motif] ?? object
}
