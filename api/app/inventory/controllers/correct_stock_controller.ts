import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { FindUnknownVariantsQuery } from '@holdfast/domain/catalog'
import { CorrectStock, type Correction, type CorrectionRefusal } from '@holdfast/domain/inventory'
import { parseId, type VariantId } from '@holdfast/domain/shared'
import { locationIdOf, locationUnknown } from '#app/inventory/locations'
import { STOCK_LEVELS } from '#app/inventory/schemas'
import { correctionValidator } from '#app/inventory/validators/stock_validators'
import { refuseUnknown } from '#app/inventory/variants'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { invalid, Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, onceProblem, requestOf } from '#app/staff/staff_request'

@inject()
export default class CorrectStockController {
  static operation: Operation = {
    summary: 'Book what is true of the shelves',
    description:
      'A receipt adds units and damage takes them away, both as positive numbers; an adjustment does either; a count says how many there are. All lines are booked, or none. Without a location, at the one that is asked first.',
    permission: 'manage_stock',
    headers: ['Idempotency-Key'],
    body: correctionValidator,
    answers: { 201: { description: 'The levels after it', schema: dataOf(STOCK_LEVELS) } },
    problems: [...ONCE_PROBLEMS, 'not_found', 'stock_below_zero'],
  }

  constructor(
    private readonly correctStock: CorrectStock,
    private readonly unknownVariants: FindUnknownVariantsQuery
  ) {}

  async handle(ctx: HttpContext) {
    const request = requestOf(ctx)
    const { lines, locationId, ...rest } = await readBody(ctx, correctionValidator)
    const correction = {
      ...rest,
      locationId: locationIdOf(locationId),
      lines: lines.map(stockLine),
    }
    refuseMeaningless(correction)
    await refuseUnknown(
      correction.lines.map(({ variantId }) => variantId),
      this.unknownVariants
    )
    const corrected = await this.correctStock.execute(request, correction)
    if (!corrected.ok) throw problemOf(corrected.error)
    ctx.response.status(201).header('cache-control', 'no-store').json({ data: corrected.value })
  }
}

function stockLine({ variantId, quantity }: { variantId: string; quantity: number }) {
  const id = parseId<VariantId>(variantId)
  if (id === null) throw new Problem('not_found')
  return { variantId: id, quantity }
}

/** @throws Problem 422 for numbers that the kind gives no meaning to */
function refuseMeaningless({ kind, lines }: Correction): void {
  const isMeant = (quantity: number) => {
    if (kind === 'adjustment') return quantity !== 0
    return kind === 'count' ? quantity >= 0 : quantity > 0
  }
  const wrong = lines.flatMap(({ quantity }, index) =>
    isMeant(quantity)
      ? []
      : [
          {
            pointer: `/lines/${index}/quantity`,
            code: 'range',
            message: `No ${kind} has this many`,
          },
        ]
  )
  if (wrong.length > 0) throw invalid(...wrong)
}

function problemOf(refusal: CorrectionRefusal): Problem {
  if (typeof refusal === 'string') return onceProblem(refusal)
  if (refusal.code === 'location_unknown') return locationUnknown()
  return new Problem('stock_below_zero', {
    detail: 'Fewer units are on hand than this takes away. Nothing was booked; count them first.',
    members: { lines: refusal.lines },
  })
}
