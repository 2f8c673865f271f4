import type { HttpContext } from '@adonisjs/core/http'
import { PROBE } from '@holdfast/domain/catalog'
import type { VariantId } from '@holdfast/domain/shared'
import { isProber } from '#app/shared/prober'
import { Problem } from '#app/shared/problem'

/** What the prober buys is to everybody else a variant that does not exist. @throws Problem 404 `not_found` */
export function refuseProbe(ctx: HttpContext, variantId: VariantId): void {
  if (variantId === PROBE.variantId && !isProber(ctx)) throw new Problem('not_found')
}
