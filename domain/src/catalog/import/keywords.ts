import type { CatalogueImport, ImportedProduct } from './catalogue_import.ts'

/** The words a product is found by beside its own name: those of its categories and of its attributes' labels. */
export class Keywords {
  readonly #categories = new Map<string, string>()
  readonly #labels = new Map<string, Map<string, string>>()

  constructor({ categories, attributes }: Pick<CatalogueImport, 'categories' | 'attributes'>) {
    for (const { slug, name, parent } of categories) {
      const above = parent === null ? '' : (this.#categories.get(parent) ?? '')
      this.#categories.set(slug, `${above} ${name}`.trim())
    }
    for (const { key, values } of attributes) {
      this.#labels.set(key, new Map(values.map(({ value, label }) => [value, label])))
    }
  }

  of({ category, attributes }: ImportedProduct): string {
    const labels = Object.entries(attributes).flatMap(([key, values]) =>
      values.map((value) => this.#labels.get(key)?.get(value) ?? value)
    )
    return [this.#categories.get(category) ?? '', ...labels].join(' ')
  }
}
