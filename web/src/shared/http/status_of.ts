import { ApiProblem, ApiUnreachable } from '../api/errors.ts'

/**
 * The status of the page that an error leads to: what is not there is 404, what makes no sense 400, an API that is busy or
 * gone is 503 (it passes), anything else is ours to mend: 500.
 */
export function statusOf(kind: string, error: unknown): number {
  if (error instanceof ApiUnreachable) return 503
  if (error instanceof ApiProblem) {
    if (error.status === 404 || error.status === 410) return 404
    // A page asked with values out of an address that the API has never heard of.
    if (error.status === 422) return 400
    return error.status === 429 || error.status === 503 ? 503 : 500
  }
  if (kind !== 'unknown' && typeof error === 'object' && error !== null && 'status' in error) {
    return Number(error.status)
  }
  return 500
}
