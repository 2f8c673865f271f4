import { rows, type Transaction } from '../../shared/index.ts'

/**
 * Collects every word that a product can be found by, to mend misspelt searches with. Words are kept as written, so that
 * a suggestion is a word and not a stem; those of names count, so that they win over those of descriptions.
 */
export async function rebuildSearchTerms(trx: Transaction): Promise<void> {
  await rows(trx, 'DELETE FROM catalog.search_terms')
  await rows(
    trx,
    `INSERT INTO catalog.search_terms (term, stem, products)
     SELECT word, coalesce((tsvector_to_array(to_tsvector('catalog.english', word)))[1], word), sum(products)
     FROM (
       SELECT word, ndoc AS products FROM ts_stat($$
         SELECT to_tsvector('catalog.words', name) FROM catalog.products WHERE published_at IS NOT NULL
       $$)
       UNION ALL
       SELECT word, 0 FROM ts_stat($$
         SELECT to_tsvector('catalog.words', description) FROM catalog.products WHERE published_at IS NOT NULL
         UNION ALL SELECT to_tsvector('catalog.words', name) FROM catalog.categories
         UNION ALL SELECT to_tsvector('catalog.words', label) FROM catalog.attribute_values
       $$)
     ) AS counted
     WHERE word ~ '^[[:alpha:]]{3,40}$'
     GROUP BY word`
  )
}
