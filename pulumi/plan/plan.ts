import { runStack, type StackRun } from '../graph/run_stack.ts'
import { isStackName, STACKS } from '../settings/stack.ts'
import { planDiagram } from './diagram.ts'
import { differences, differenceTable } from './differences.ts'
import { sectionsOf } from './sections.ts'
import { planTables } from './table.ts'

export const EVENT = 'black-friday'
export const PLANS = [...STACKS, EVENT] as const
export type PlanName = (typeof PLANS)[number]

export function isPlanName(name: string): name is PlanName {
  return PLANS.some((plan) => plan === name)
}

/** A stack's resources; `black-friday` is production with that capacity on. */
export function runPlan(name: PlanName): Promise<StackRun> {
  return isStackName(name) ? runStack(name) : runStack('production', { 'holdfast:capacity': EVENT })
}

/** The plan as a page of Markdown: tables, diagram, and for the event what it changes. */
export async function renderPlan(name: PlanName): Promise<string> {
  const run = await runPlan(name)
  const changes = name === EVENT ? differences(await runStack('production'), run) : undefined
  return planPage(name, run, changes === undefined ? undefined : differenceTable(changes))
}

export function planPage(name: PlanName, run: StackRun, changes?: string): string {
  const sections = sectionsOf(run)
  const total = sections.reduce((sum, { resources }) => sum + resources.length, 0)
  return [
    `# What ${name} is made of`,
    '',
    `Written by \`make infra-plan STACK=${name} WRITE=1\` from the programs as they are, run against a recorder in the`,
    `place of Pulumi's engine; a test keeps it true. ${total} resources, stack references not counted.`,
    '',
    ...(changes === undefined ? [] : ['## What changes against production', '', changes, '']),
    '```mermaid',
    planDiagram(sections),
    '```',
    '',
    planTables(sections),
    '',
  ].join('\n')
}
