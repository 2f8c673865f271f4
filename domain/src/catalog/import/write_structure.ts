import { rows, type Transaction } from '../../shared/index.ts'
import { catalogueId } from '../domain/catalogue_id.ts'
import type { CatalogueImport, ImportedCategory } from './catalogue_import.ts'

/** Writes the category tree in one statement; categories that are gone stay, empty, since links point at them. */
export async function writeCategories(
  trx: Transaction,
  categories: readonly ImportedCategory[]
): Promise<void> {
  const paths = new Map<string, string>()
  const values = categories.map(({ slug, name, description, parent }, position) => {
    const above = parent === null ? '' : paths.get(parent)
    if (above === undefined)
      throw new RangeError(`Category ${slug} stands before its parent ${parent}`)
    const path = above === '' ? slug : `${above}.${slug}`
    paths.set(slug, path)
    const parentId = parent === null ? null : catalogueId('category', parent)
    return {
      id: catalogueId('category', slug),
      parent_id: parentId,
      slug,
      name,
      description,
      path,
      position,
    }
  })
  await rows(
    trx,
    `INSERT INTO catalog.categories (id, parent_id, slug, name, description, path, position)
     SELECT id, parent_id, slug, name, description, path::public.ltree, position
     FROM jsonb_to_recordset(?::jsonb) AS given (id uuid, parent_id uuid, slug text, name text, description text, path text,
       position int)
     ON CONFLICT (id) DO UPDATE
     SET parent_id = excluded.parent_id, name = excluded.name, description = excluded.description,
       path = excluded.path, position = excluded.position`,
    [JSON.stringify(values)]
  )
}

/** Writes the attributes and the labels of their values. */
export async function writeAttributes(
  trx: Transaction,
  attributes: CatalogueImport['attributes']
): Promise<void> {
  const keys = attributes.map(({ key, label }, position) => ({ key, label, position }))
  const values = attributes.flatMap(({ key, values: labelled, ordered }) =>
    labelled.map(({ value, label }, position) => ({
      key,
      value,
      label,
      position: ordered ? position : null,
    }))
  )
  await rows(
    trx,
    `INSERT INTO catalog.attributes (key, label, position)
     SELECT * FROM jsonb_to_recordset(?::jsonb) AS given (key text, label text, position int)
     ON CONFLICT (key) DO UPDATE SET label = excluded.label, position = excluded.position`,
    [JSON.stringify(keys)]
  )
  await rows(
    trx,
    `INSERT INTO catalog.attribute_values (key, value, label, position)
     SELECT * FROM jsonb_to_recordset(?::jsonb) AS given (key text, value text, label text, position int)
     ON CONFLICT (key, value) DO UPDATE SET label = excluded.label, position = excluded.position`,
    [JSON.stringify(values)]
  )
}
