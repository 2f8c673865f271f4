import type { Declared } from '../graph/declared.ts'
import { isProperties } from '../graph/recorder.ts'
import type { StackRun } from '../graph/run_stack.ts'

export interface Difference {
  readonly urn: string
  /** Where in the inputs, as `serverlessv2ScalingConfiguration.minCapacity`. */
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** What changes when one run replaces another: resources that come or go, and every input that differs. */
export function differences(before: StackRun, after: StackRun): Difference[] {
  const old = new Map(before.resources.map((one) => [one.urn, one]))
  const fresh = new Map(after.resources.map((one) => [one.urn, one]))
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((urn) =>
    compareResource(urn, old.get(urn), fresh.get(urn))
  )
}

function compareResource(
  urn: string,
  before: Declared | undefined,
  after: Declared | undefined
): Difference[] {
  if (before === undefined) return [{ urn, path: '', before: 'absent', after: 'made' }]
  if (after === undefined) return [{ urn, path: '', before: 'there', after: 'removed' }]
  return compare(urn, '', before.inputs, after.inputs)
}

function compare(urn: string, path: string, before: unknown, after: unknown): Difference[] {
  const isPair = isProperties(before) && isProperties(after)
  if (isPair) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      compare(urn, path === '' ? key : `${path}.${key}`, before[key], after[key])
    )
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ urn, path, before, after }]
}

export function differenceTable(found: readonly Difference[]): string {
  const short = (value: unknown) => {
    const text = JSON.stringify(value) ?? 'none'
    return text.length > 60 ? `${text.slice(0, 57)}…` : text
  }
  return [
    '| Resource | Setting | Before | After |',
    '| -- | -- | -- | -- |',
    ...found.map(
      ({ urn, path, before, after }) =>
        `| ${urn.split('::').slice(-2).join(' ').split('$').at(-1)} | ${path} | ${short(before)} | ${short(after)} |`
    ),
  ].join('\n')
}
