import type { AskedPolicy, SetStockPolicyRefusal } from '@holdfast/domain/inventory'
import { locationIdOf, locationUnknown } from '#app/inventory/locations'
import { invalid, type Problem } from '#app/shared/problem'
import { onceProblem } from '#app/staff/staff_request'

interface PolicyBody {
  readonly policy: AskedPolicy['policy']
  readonly limit?: number
  readonly locationId?: string
  readonly releasesOn?: string
}

/** @throws Problem 422 for what a policy needs and does not have, or has and must not */
export function readPolicy({ policy, limit, locationId, releasesOn }: PolicyBody): AskedPolicy {
  if (policy === 'deny') {
    refuse('/limit', limit !== undefined, 'Nothing is sold beyond what is there: leave it out')
    refuse('/locationId', locationId !== undefined, 'Nothing is to come in: leave it out')
  }
  if (policy !== 'pre_order') {
    refuse('/releasesOn', releasesOn !== undefined, 'Only a pre-order has a day of release')
  }
  if (policy === 'deny') return { policy }
  if (limit === undefined) throw required('/limit', 'How many units may be sold beyond it?')
  if (policy === 'pre_order' && releasesOn === undefined) {
    throw required('/releasesOn', 'On which day will it be released?')
  }
  return {
    policy,
    limit,
    locationId: locationIdOf(locationId),
    releasesOn: releasesOn ?? null,
  }
}

/** Why the policy stays as it is. Nothing was changed. */
export function policyProblem(refusal: SetStockPolicyRefusal): Problem {
  if (typeof refusal === 'string') return onceProblem(refusal)
  switch (refusal.code) {
    case 'location_unknown':
      return locationUnknown()
    case 'location_closed':
      return invalid({
        pointer: '/locationId',
        code: refusal.code,
        message: 'This location takes no new orders',
      })
    case 'release_day_over':
      return invalid({
        pointer: '/releasesOn',
        code: refusal.code,
        message: 'This day has come: it is a backorder now',
      })
  }
}

function refuse(pointer: string, isThere: boolean, message: string): void {
  if (isThere) throw invalid({ pointer, code: 'not_expected', message })
}

function required(pointer: string, message: string): Problem {
  return invalid({ pointer, code: 'required', message })
}
