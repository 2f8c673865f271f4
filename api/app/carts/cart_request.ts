import type { HttpContext } from '@adonisjs/core/http'
import { hashCartToken, type TokenHash } from '@holdfast/domain/carts'
import { parseId, type VariantId } from '@holdfast/domain/shared'
import { Problem } from '#app/shared/problem'
import { cartToken } from '#app/shared/tokens'

/** The hash of the caller's cart token. @throws Problem 404 `cart_not_found` without one. */
export function cartTokenHash(ctx: HttpContext): TokenHash {
  const token = cartToken(ctx)
  if (token === null) throw new Problem('cart_not_found')
  return hashCartToken(token)
}

/** The version that a change was made for: undefined without `If-Match`, and none at all for what is no version. */
export function expectedVersion({ request }: HttpContext): number | undefined {
  const header = request.header('if-match')?.trim()
  if (header === undefined || header === '*') return undefined
  const version = /^"(\d{1,9})"$/.exec(header)?.[1]
  return version === undefined ? Number.NaN : Number(version)
}

/** The variant that the path names. @throws Problem 404 `not_found` for what is no id. */
export function variantInPath({ params }: HttpContext): VariantId {
  const id = parseId<VariantId>(params.variantId)
  if (id === null) throw new Problem('not_found')
  return id
}
