import type { Capacity, Floor } from './capacity.ts'
import { connectionsAllowed, connectionsWanted } from './connections.ts'

/** What a capacity says that cannot be true at once, or would fail under load, each with the key it is about. */
export function contradictionsIn(capacity: Capacity): { key: string; reason: string }[] {
  const { database, nodes, shop } = capacity
  const found: { key: string; reason: string }[] = []
  const refuseIf = (wrong: boolean, key: string, reason: string) => {
    if (wrong) found.push({ key, reason })
  }
  const { minAcu, maxAcu } = database
  refuseIf(
    !isCapacityUnit(minAcu, 0),
    'database.minAcu',
    `is ${minAcu}; it must be 0 to 256 in steps of 0.5`
  )
  refuseIf(
    !isCapacityUnit(maxAcu, 1),
    'database.maxAcu',
    `is ${maxAcu}; it must be 1 to 256 in steps of 0.5`
  )
  refuseIf(
    minAcu > maxAcu,
    'database.minAcu',
    `is ${minAcu}, above database.maxAcu, which is ${maxAcu}; it must be at most that`
  )
  const [wanted, allowed] = [connectionsWanted(capacity), connectionsAllowed(capacity)]
  refuseIf(
    wanted > allowed,
    'database.maxAcu',
    `is ${maxAcu}, which allows ${allowed} connections; all pods together open ${wanted}. ` +
      'Raise it, or lower shop.api.max'
  )
  for (const part of ['api', 'web', 'worker'] as const) {
    const problem = floorProblem(shop[part], shop.preScaling?.[part])
    refuseIf(problem !== undefined, `shop.${part}`, problem ?? '')
  }
  refuseIf(
    nodes.warmCpu > nodes.onDemandCpu + nodes.spotCpu,
    'nodes.warmCpu',
    'is more than the node pools may buy; it must be at most onDemandCpu + spotCpu'
  )
  refuseIf(
    nodes.system.count < 2,
    'nodes.system.count',
    'must be 2 or more: the add-ons keep two of themselves apart'
  )
  return found
}

function isCapacityUnit(value: number, least: number): boolean {
  return value >= least && value <= 256 && Number.isInteger(value * 2)
}

function floorProblem({ min, max }: Floor, before: number | undefined): string | undefined {
  if (min < 1 || min > max) return `has min ${min} and max ${max}; min must be 1 to max`
  if (before !== undefined && (before < min || before > max)) {
    return `is pre-scaled to ${before}; that must lie from min ${min} to max ${max}`
  }
  return undefined
}
