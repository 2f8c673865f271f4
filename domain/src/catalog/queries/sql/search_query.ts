import { fragment, type Fragment } from './fragment.ts'

const MOST_WORDS = 12
/** Operators of the usual search syntax: quotes, a leading minus, `or`. */
const OPERATORS = /"|(^|\s)-\S|\sor\s/i

/** The weight that names have in `catalog.products.search`. */
const NAMES = 'A'

interface Options {
  /** It is still being typed: the last word may go on, even where it is a word already, and names alone are searched. */
  readonly growing?: boolean
}

/**
 * A scalar subquery that gives the tsquery for what was typed. With operators it is taken as written; otherwise each
 * word that stands nowhere in the catalogue is completed (`candl` → candle…) or else mended to the nearest word that
 * does (`retrospt` → retrospot; trigram similarity, from four letters). NULL, which matches nothing, without words.
 */
export function searchQuery(typed: string, { growing = false }: Options = {}): Fragment {
  if (OPERATORS.test(typed)) return fragment(`websearch_to_tsquery('catalog.english', ?)`, typed)
  const words = wordsOf(typed)
  return fragment(
    `(SELECT to_tsquery('catalog.english', string_agg(
        CASE WHEN begins THEN word || ':*' WHEN known THEN word || ':' ELSE coalesce(nearest, word) || ':' END || ?,
        ' & ' ORDER BY n
      ))
      FROM unnest(?::text[]) WITH ORDINALITY AS typed (raw, n),
      LATERAL (SELECT public.unaccent(raw) AS word, tsvector_to_array(to_tsvector('catalog.english', raw)) AS stems),
      LATERAL (SELECT stems = '{}' OR word ~ '[0-9]'
        OR EXISTS (SELECT FROM catalog.search_terms WHERE stem = ANY (stems)) AS known),
      LATERAL (SELECT (NOT known OR n = ?) AND EXISTS (
        SELECT FROM catalog.search_terms WHERE term LIKE word || '%'
      ) AS begins)
      LEFT JOIN LATERAL (
        SELECT term AS nearest FROM catalog.search_terms
        WHERE NOT known AND NOT begins AND length(word) >= 4 AND term OPERATOR(public.%) word
        ORDER BY public.similarity(term, word) DESC, products DESC LIMIT 1
      ) ON true)`,
    growing ? NAMES : '',
    words,
    growing ? words.length : 0
  )
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
