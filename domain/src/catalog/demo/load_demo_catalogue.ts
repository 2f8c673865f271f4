import { readFileSync } from 'node:fs'
import { DEPARTMENTS } from './derive/categories/tree.ts'
import type { DemoCatalogue, DemoCategory } from './demo_catalogue.ts'
import { fromLine, slugOfLine, type ProductLine } from './format.ts'

/**
 * The committed file. It is read from `src` in a build too: the compiler does not copy it, and both `src/catalog/demo`
 * and `dist/catalog/demo` are three folders below the package's root.
 */
const FILE = new URL('../../../src/catalog/demo/catalogue.ndjson', import.meta.url)

/** Reads the demo catalogue. Throws where the file is missing or is not the derived one. */
export function loadDemoCatalogue(): DemoCatalogue {
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(parse)
  const slugOf = new Map(lines.map((line) => [line.code, slugOfLine(line)]))
  return { categories: demoCategories(), products: lines.map((line) => fromLine(line, slugOf)) }
}

/** Departments and their sub-categories, each department before its own. */
export function demoCategories(): DemoCategory[] {
  return DEPARTMENTS.flatMap(({ slug: parent, name, description, children }, place) => [
    { slug: parent, name, parent: null, position: place, description },
    ...children.map(([slug, child, text], position) => ({
      slug,
      name: child,
      parent,
      position,
      description: text,
    })),
  ])
}

/** The file is ours, written by the derivation and held to its shape by a test; it is not checked field by field. */
function parse(line: string): ProductLine {
  const product: ProductLine = JSON.parse(line)
  return product
}
