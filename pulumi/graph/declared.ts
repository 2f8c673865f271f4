import type { ProjectName } from '../settings/stack.ts'

export type Properties = Readonly<Record<string, unknown>>

/** A resource as a program declared it: what Pulumi's engine would be asked to make. */
export interface Declared {
  readonly project: ProjectName
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly parent: string | undefined
  /** False for a component of ours, which exists in the plan alone. */
  readonly custom: boolean
  readonly protect: boolean
  readonly inputs: Properties
  /** URNs of what must be there first. */
  readonly dependencies: readonly string[]
  /** The provider's URN and id, where it is not the default. */
  readonly provider: string | undefined
  /** Whether a component said that it was done. */
  outputsRegistered: boolean
}

/** One project's mocked run. */
export interface ProjectRun {
  readonly project: ProjectName
  readonly resources: readonly Declared[]
  /** What the program exports: what later projects may ask for. */
  readonly outputs: Properties
}
