import http from 'k6/http'
import { cacheHits } from './figures.ts'

/** What an API process has answered from its caches, and what it had to ask the database for. */
export interface Caches {
  readonly hits: number
  readonly misses: number
}

const MISS = /^cache_requests_total\{[^}]*outcome="miss"[^}]*\} (\d+)/gm
const HIT =
  /^(?:catalogue_answers_total\{[^}]*from="(?!behind)|cache_requests_total\{[^}]*outcome="(?!miss))[^}]*\} (\d+)/gm

/**
 * Reads an API process's own figures, and counts what has happened since they were read before.
 *
 * @param address of its `/metrics`; empty where nobody said
 */
export function readCaches(address: string, before: Caches | null = null): Caches | null {
  if (address === '') return null
  const { body } = http.get(address, {
    tags: { step: 'metrics', name: 'metrics' },
    responseType: 'text',
  })
  const now = { hits: sumOf(body ?? '', HIT), misses: sumOf(body ?? '', MISS) }
  if (before) {
    const hits = now.hits - before.hits
    const misses = now.misses - before.misses
    // A rate of many without a sample of each: k6 weighs samples alike, so shares are rounded to a thousandth.
    const share = hits + misses === 0 ? 1 : hits / (hits + misses)
    for (let sample = 0; sample < 1000; sample++) cacheHits.add(sample < share * 1000)
  }
  return now
}

function sumOf(text: string, lines: RegExp): number {
  return [...text.matchAll(lines)].reduce((sum, [, count]) => sum + Number(count), 0)
}
