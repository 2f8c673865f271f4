import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ChangeLocation, type ChangeLocationRefusal } from '@holdfast/domain/inventory'
import { type LocationId, parseId } from '@holdfast/domain/shared'
import { LOCATION } from '#app/inventory/schemas'
import { changeLocationValidator } from '#app/inventory/validators/location_validators'
import { dataOf, type Operation, UUID } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { readBody } from '#app/shared/validate'
import { ONCE_PROBLEMS, onceProblem, requestOf } from '#app/staff/staff_request'

@inject()
export default class ChangeLocationController {
  static operation: Operation = {
    summary: 'Change a location, or close it to new orders',
    description:
      'What is left out stays. One that is not active takes no new reservations, and what is promised there is still sent from there.',
    permission: 'manage_locations',
    params: { id: UUID },
    headers: ['Idempotency-Key'],
    body: changeLocationValidator,
    answers: { 200: { description: 'The location', schema: dataOf(LOCATION) } },
    problems: [...ONCE_PROBLEMS, 'not_found', 'last_location', 'location_expects_stock'],
  }

  constructor(private readonly changeLocation: ChangeLocation) {}

  async handle(ctx: HttpContext) {
    const id = parseId<LocationId>(ctx.params.id)
    const request = requestOf(ctx)
    const change = await readBody(ctx, changeLocationValidator)
    if (id === null) throw new Problem('not_found')
    const changed = await this.changeLocation.execute(request, id, change)
    if (!changed.ok) throw problemOf(changed.error)
    ctx.response.header('cache-control', 'no-store').json({ data: changed.value })
  }
}

function problemOf(refusal: ChangeLocationRefusal): Problem {
  switch (refusal) {
    case 'location_not_found':
      return new Problem('not_found')
    case 'last_location':
      return new Problem(refusal, {
        detail:
          'No other location is active: the shop would have nothing to sell. It stays as it is.',
      })
    case 'location_expects_stock':
      return new Problem(refusal, {
        detail:
          'Units that are sold already are to come in here. It stays as it is; let the policies of these variants name another location first.',
      })
    default:
      return onceProblem(refusal)
  }
}
