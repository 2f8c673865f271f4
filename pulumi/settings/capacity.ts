import type { Capacity } from '../capacity/capacity.ts'
import { contradictionsIn } from '../capacity/contradictions.ts'
import { ALLOWED, IN_FORCE } from '../capacity/in_force.ts'
import type { SettingsReader } from './settings_reader.ts'
import type { StackName } from './stack.ts'

/** The capacity that the stack has on, checked. Of the same in every project, since all read capacity/in_force.ts. */
export function readCapacity(reader: SettingsReader, stack: StackName): Capacity {
  const [first, ...others] = ALLOWED[stack]
  const name = reader.oneOf('holdfast:capacity', [first.name, ...others.map((one) => one.name)], {
    fallback: IN_FORCE[stack].name,
  })
  const capacity = ALLOWED[stack].find((one) => one.name === name) ?? first
  for (const { key, reason } of contradictionsIn(capacity)) {
    reader.refuseIf(true, `capacity/${capacity.name}:${key}`, reason)
  }
  const lacksReplicas =
    capacity.database.readers < 2 || capacity.state.replicas < 2 || capacity.cache.replicas < 1
  reader.refuseIf(
    stack === 'production' && lacksReplicas,
    `capacity/${capacity.name}:replicas`,
    'are too few for production; it must have 2 database readers, 2 state replicas and 1 cache replica or more'
  )
  return capacity
}
