import { rows, type Transaction } from '../../shared/index.ts'

/**
 * Collects every word of what is for sale (names, categories, attributes: weights A and B), to mend misspelt searches
 * with. The words come from the names as written, so that a suggestion is a word and not a stem.
 */
export async function rebuildSearchTerms(trx: Transaction): Promise<void> {
  await rows(trx, 'DELETE FROM catalog.search_terms')
  await rows(
    trx,
    `INSERT INTO catalog.search_terms (term, stem, products)
     SELECT word, coalesce((tsvector_to_array(to_tsvector('catalog.english', word)))[1], word), ndoc
     FROM ts_stat($$
       SELECT to_tsvector('catalog.words', p.name || ' ' || c.name)
       FROM catalog.products p JOIN catalog.categories c ON c.id = p.category_id
       WHERE p.published_at IS NOT NULL
     $$)
     WHERE word ~ '^[[:alpha:]]{3,40}$'`
  )
}
