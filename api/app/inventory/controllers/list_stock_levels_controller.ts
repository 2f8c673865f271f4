import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListStockLevelsQuery } from '@holdfast/domain/inventory'
import { type LocationId, parseId, type VariantId } from '@holdfast/domain/shared'
import { STOCK_LEVEL } from '#app/inventory/schemas'
import { listStockValidator } from '#app/inventory/validators/stock_validators'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListStockLevelsController {
  static operation: Operation = {
    summary: 'The stock levels: of one variant, at one location, or all',
    permission: 'see_stock',
    query: listStockValidator,
    answers: { 200: { description: 'The levels', schema: listOf(STOCK_LEVEL, PAGE_META) } },
  }

  constructor(private readonly listStockLevels: ListStockLevelsQuery) {}

  async handle(ctx: HttpContext) {
    const query = await readQuery(ctx, listStockValidator)
    const page = pageOf(query)
    const variantId = parseId<VariantId>(query.variantId)
    const locationId = parseId<LocationId>(query.locationId)
    const levels = await this.listStockLevels.execute({ variantId, locationId }, page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(levels, page))
  }
}
