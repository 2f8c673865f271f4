import type { HttpContext } from '@adonisjs/core/http'
import { Problem } from '#app/shared/problem'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The slug in the path. @throws Problem 404 for what cannot be one, so that neither SQL nor a cache sees it. */
export function readSlug({ params }: HttpContext): string {
  const slug: unknown = params.slug
  if (typeof slug === 'string' && slug.length <= 200 && SLUG.test(slug)) return slug
  throw new Problem('not_found', { detail: 'Nothing of that name is for sale.' })
}
