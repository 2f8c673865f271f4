import type { Declared } from '../../graph/declared.ts'
import { runStack, type StackRun } from '../../graph/run_stack.ts'
import type { StackName } from '../../settings/stack.ts'

const runs = new Map<string, Promise<StackRun>>()
let last: Promise<unknown> = Promise.resolve()

/** What a stack declares, run once for all tests; one run at a time, since Pulumi's mocks are the process's. */
export function stack(name: StackName | 'black-friday'): Promise<StackRun> {
  const found = runs.get(name)
  if (found !== undefined) return found
  const run = last.then(() =>
    name === 'black-friday' ? runStack('production', { 'holdfast:capacity': name }) : runStack(name)
  )
  last = run.catch(() => {})
  runs.set(name, run)
  return run
}

export const ALL = ['dev', 'staging', 'production', 'black-friday'] as const

/** The one resource of a type and name. */
export function one(run: StackRun, type: string, name: string): Declared {
  const found = run.resources.filter(
    (resource) => resource.custom && resource.name === name && resource.type.endsWith(`:${type}`)
  )
  const [first] = found
  if (first === undefined || found.length > 1) {
    throw new Error(`${found.length} resources are a ${type} named ${name}.`)
  }
  return first
}
