import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListLocationsQuery } from '@holdfast/domain/inventory'
import { LOCATION } from '#app/inventory/schemas'
import { pageValidator } from '#app/inventory/validators/stock_validators'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { PAGE_META, pageBody, pageOf } from '#app/shared/paging'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListLocationsController {
  static operation: Operation = {
    summary: 'Where stock lies, in the order in which locations are asked for it',
    permission: 'see_stock',
    query: pageValidator,
    answers: { 200: { description: 'The locations', schema: listOf(LOCATION, PAGE_META) } },
  }

  constructor(private readonly listLocations: ListLocationsQuery) {}

  async handle(ctx: HttpContext) {
    const page = pageOf(await readQuery(ctx, pageValidator))
    const locations = await this.listLocations.execute(page)
    ctx.response.header('cache-control', 'no-store').json(pageBody(locations, page))
  }
}
