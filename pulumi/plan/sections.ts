import type { Declared } from '../graph/declared.ts'
import type { StackRun } from '../graph/run_stack.ts'

/** A part of a project as a reader thinks of it: a component right under the project's own. */
export interface Section {
  readonly project: string
  readonly title: string
  readonly resources: readonly Declared[]
}

/** Sorts the resources into sections; what stands right under the project's component belongs to "the rest". */
export function sectionsOf(run: StackRun): Section[] {
  return [...run.runs.values()].flatMap(({ project, resources }) => {
    const byUrn = new Map(resources.map((one) => [one.urn, one]))
    const groups = Map.groupBy(
      resources.filter(({ custom }) => custom),
      (one) => titleOf(one, byUrn)
    )
    return [...groups]
      .map(([title, members]) => ({ project, title, resources: members.sort(byKindAndName) }))
      .sort((a, b) => compare(a.title, b.title))
  })
}

function titleOf(resource: Declared, byUrn: ReadonlyMap<string, Declared>): string {
  const line = [...ancestors(resource, byUrn)].reverse()
  const section = line[1]
  return section === undefined ? 'the rest' : `${kindOf(section.type)} ${section.name}`
}

function* ancestors(resource: Declared, byUrn: ReadonlyMap<string, Declared>) {
  for (let urn = resource.parent; urn !== undefined;) {
    const parent = byUrn.get(urn)
    if (parent === undefined) return
    yield parent
    urn = parent.parent
  }
}

/** `aws:ec2/subnet:Subnet` is a Subnet. */
export function kindOf(type: string): string {
  return type.split(':').at(-1) ?? type
}

/** Programs declare at once what does not wait for anything: the order of arrival says nothing. */
function byKindAndName(a: Declared, b: Declared): number {
  return compare(a.type, b.type) || compare(a.name, b.name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
