import { writeFile } from 'node:fs/promises'
import type { DemoProduct } from '../demo_catalogue.ts'
import { toLine } from '../format.ts'

/** The products as the committed file has them: one a line, by code. */
export function catalogueText(products: readonly DemoProduct[]): string {
  const codeOf = new Map(products.map(({ slug, code }) => [slug, code]))
  return products.map((product) => `${JSON.stringify(toLine(product, codeOf))}\n`).join('')
}

export async function writeCatalogue(
  file: string,
  products: readonly DemoProduct[]
): Promise<void> {
  await writeFile(file, catalogueText(products))
}
