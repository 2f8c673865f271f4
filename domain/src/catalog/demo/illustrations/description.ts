import type { ProductAttributes } from '../vocabulary.ts'

/** The text that stands in for the picture: "Illustration of Red Retrospot Mug: a red mug with a retrospot pattern." */
export function describeProductPicture(attributes: ProductAttributes, name: string): string {
  return `Illustration of ${name}: ${attributes.object}`
}
