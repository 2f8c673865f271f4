import { PROJECTS, type ProjectName, type StackName } from '../settings/stack.ts'
import type { Declared, ProjectRun } from './declared.ts'
import { runProject, type RunOptions } from './run_project.ts'

/** All projects of one stack, each wired to the outputs of those before. */
export class StackRun {
  readonly runs: ReadonlyMap<string, ProjectRun>

  constructor(runs: ReadonlyMap<string, ProjectRun>) {
    this.runs = runs
  }

  get resources(): Declared[] {
    return [...this.runs.values()].flatMap(({ resources }) => [...resources])
  }

  of(project: ProjectName): ProjectRun {
    const run = this.runs.get(project)
    if (run === undefined) throw new Error(`${project} was not run.`)
    return run
  }

  /** By type: `ofType('aws:ec2/subnet:Subnet')`. */
  ofType(type: string): Declared[] {
    return this.resources.filter((resource) => resource.type === type)
  }
}

/** @param overrides settings for every project, such as another capacity */
export async function runStack(
  stack: StackName,
  overrides: RunOptions['overrides'] = {},
  projects: readonly ProjectName[] = PROJECTS
): Promise<StackRun> {
  const siblings = new Map<string, ProjectRun>()
  for (const project of projects) {
    siblings.set(project, await runProject(project, stack, { overrides, siblings }))
  }
  return new StackRun(siblings)
}
