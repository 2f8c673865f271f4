import type { SettingsReader } from './settings_reader.ts'

/** The stacks there are. `black-friday` is none: it is a capacity that production puts on (capacity/in_force.ts). */
export const STACKS = ['dev', 'staging', 'production'] as const
export type StackName = (typeof STACKS)[number]

export const PROJECTS = [
  'network',
  'database',
  'cache',
  'cluster',
  'edge',
  'identity',
  'platform',
] as const
/** One lifecycle each, in the order in which they come up: later ones read earlier ones' outputs. */
export type ProjectName = (typeof PROJECTS)[number]

export function isStackName(name: string): name is StackName {
  return STACKS.some((stack) => stack === name)
}

/** The stack's name, which decides how strict the other settings are. */
export function readStackName(reader: SettingsReader): StackName {
  const found = STACKS.find((name) => name === reader.stack)
  if (found === undefined) {
    reader.refuseIf(
      true,
      'stack',
      `is "${reader.stack}"; it must be one of: ${STACKS.join(', ')} (pulumi stack select)`
    )
  }
  return found ?? 'dev'
}
