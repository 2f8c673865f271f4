import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { AddLocation } from '@holdfast/domain/inventory'
import { LOCATION } from '#app/inventory/schemas'
import { addLocationValidator } from '#app/inventory/validators/location_validators'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, onceProblem, requestOf } from '#app/staff/staff_request'

/** Last of all, until somebody says otherwise. */
const LAST = 100

@inject()
export default class AddLocationController {
  static operation: Operation = {
    summary: 'Add a location',
    description: 'It sells once stock is booked there. The lowest priority is asked first.',
    permission: 'manage_locations',
    headers: ['Idempotency-Key'],
    body: addLocationValidator,
    answers: { 201: { description: 'The location', schema: dataOf(LOCATION) } },
    problems: [...ONCE_PROBLEMS, 'location_code_taken'],
  }

  constructor(private readonly addLocation: AddLocation) {}

  async handle(ctx: HttpContext) {
    const request = requestOf(ctx)
    const body = await readBody(ctx, addLocationValidator)
    const { country = null, priority = LAST, lowStockAt = null, ...rest } = body
    const location = { ...rest, country, priority, lowStockAt }
    const added = await this.addLocation.execute(request, location)
    if (!added.ok) {
      if (added.error !== 'location_code_taken') throw onceProblem(added.error)
      throw new Problem('location_code_taken', {
        detail: 'There is a location with this code. None was added.',
      })
    }
    ctx.response.status(201).header('cache-control', 'no-store').json({ data: added.value })
  }
}
