import { fragment, type Fragment } from './fragment.ts'

const MOST_WORDS = 12
/** Operators of the usual search syntax: quotes, a leading minus, `or`. */
const OPERATORS = /"|(^|\s)-\S|\sor\s/i

/**
 * A scalar subquery that gives the tsquery for what was typed. With operators it is taken as written; otherwise each
 * word that nothing is called is completed (`candl` → candle…) or else mended to the nearest word that something is
 * called (`retrospt` → retrospot; trigram similarity, from four letters). NULL, which matches nothing, without words.
 */
export function searchQuery(typed: string): Fragment {
  if (OPERATORS.test(typed)) return fragment(`websearch_to_tsquery('catalog.english', ?)`, typed)
  return fragment(
    `(SELECT to_tsquery('catalog.english', string_agg(
        CASE WHEN known THEN word WHEN begins THEN word || ':*' ELSE coalesce(nearest, word) END, ' & ' ORDER BY n
      ))
      FROM unnest(?::text[]) WITH ORDINALITY AS typed (raw, n),
      LATERAL (SELECT public.unaccent(raw) AS word, tsvector_to_array(to_tsvector('catalog.english', raw)) AS stems),
      LATERAL (SELECT stems = '{}' OR word ~ '[0-9]'
        OR EXISTS (SELECT FROM catalog.search_terms WHERE stem = ANY (stems)) AS known),
      LATERAL (SELECT NOT known AND EXISTS (
        SELECT FROM catalog.search_terms WHERE term LIKE word || '%'
      ) AS begins)
      LEFT JOIN LATERAL (
        SELECT term AS nearest FROM catalog.search_terms
        WHERE NOT known AND NOT begins AND length(word) >= 4 AND term OPERATOR(public.%) word
        ORDER BY public.similarity(term, word) DESC, products DESC LIMIT 1
      ) ON true)`,
    wordsOf(typed)
  )
}

/** The same for a search that is still being typed: the last word may go on. No word is mended. */
export function prefixQuery(typed: string): Fragment {
  const words = wordsOf(typed)
  const query = words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word))
  return fragment(`to_tsquery('catalog.english', ?)`, query.join(' & '))
}

/** Letters and digits only: whatever is left cannot be read as an operator by to_tsquery. */
function wordsOf(typed: string): string[] {
  const words =
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, MOST_WORDS)
}
