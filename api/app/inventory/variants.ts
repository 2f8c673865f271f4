import type { HttpContext } from '@adonisjs/core/http'
import type { FindUnknownVariantsQuery } from '@holdfast/domain/catalog'
import { parseId, type VariantId } from '@holdfast/domain/shared'
import { Problem } from '#app/shared/problem'

/** The variant in the path. @throws Problem 404 `not_found` when the catalogue never had it */
export async function variantInPath(
  ctx: HttpContext,
  unknownVariants: FindUnknownVariantsQuery
): Promise<VariantId> {
  const variantId = parseId<VariantId>(ctx.params.variantId)
  if (variantId === null) throw new Problem('not_found')
  await refuseUnknown([variantId], unknownVariants)
  return variantId
}

/** @throws Problem 404 `not_found`, naming those that the catalogue never had */
export async function refuseUnknown(
  variantIds: readonly VariantId[],
  unknownVariants: FindUnknownVariantsQuery
): Promise<void> {
  const unknown = await unknownVariants.execute(variantIds)
  if (unknown.length === 0) return
  throw new Problem('not_found', {
    detail: 'Some of these variants are not in the catalogue. Nothing was booked.',
    members: { variantIds: unknown },
  })
}
